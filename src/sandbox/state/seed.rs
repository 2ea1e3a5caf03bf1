//! The world a sandbox starts with: one bootcamp (or two), two trainees, an operator, the bot.

use std::collections::BTreeMap;

use super::{Channel, Guild, Member, Role, User, World};
use crate::sandbox::ids::Id;
use crate::sandbox::permissions::{self as allow, Overwrite};

/// What @everyone may do in a new guild, as far as the sandbox knows the bits.
const EVERYONE: u64 = allow::DIRECT_MESSAGE;

struct People {
    owner: Id,
    haneul: Id,
    alex: Id,
    operator: Id,
}

pub(super) fn fill(world: &mut World) {
    world.application = add_user(world, "bootcamp-bot", "부트캠프 봇", "en-US", true);
    let people = People {
        owner: add_user(world, "owner", "서버 주인", "ko", false),
        haneul: add_user(world, "haneul", "김하늘", "ko", false),
        alex: add_user(world, "alex", "Alex Park", "en-US", false),
        operator: add_user(world, "operator", "이운영", "ko", false),
    };
    let trainees = [people.haneul, people.alex];
    add_guild(world, "부트캠프", &people, &trainees);
    if world.options.second_guild {
        add_guild(world, "야간반", &people, &[people.haneul]);
    }
}

impl World {
    /// Makes a person a member of a guild; the account is made if there is none of that user name.
    pub fn add_member(&mut self, guild: Id, username: &str, display_name: &str, locale: &str) -> Id {
        let known = self.users.values().find(|user| user.username == username).map(|user| user.id);
        let id = known.unwrap_or_else(|| add_user(self, username, display_name, locale, false));
        let joined_ms = self.now_ms();
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.members.entry(id).or_insert(Member { nick: None, roles: Vec::new(), joined_ms });
        }
        id
    }
}

fn add_user(world: &mut World, username: &str, display_name: &str, locale: &str, bot: bool) -> Id {
    let id = world.founding_id();
    let user = User {
        id,
        username: username.to_owned(),
        display_name: display_name.to_owned(),
        locale: locale.to_owned(),
        bot,
        takes_dms: true,
    };
    world.users.insert(id, user);
    id
}

fn add_guild(world: &mut World, name: &str, people: &People, trainees: &[Id]) {
    let id = world.founding_id();
    let bot_bits = world.options.bot_permissions;
    let bot_role = world.founding_id();
    let staff = world.founding_id();
    let courses = [world.founding_id(), world.founding_id()];
    let roles = [
        role(id, "@everyone", EVERYONE & !allow::MENTION_EVERYONE),
        Role { managed: true, ..role(bot_role, "bootcamp-bot", bot_bits) },
        role(staff, "운영진", allow::MANAGE_GUILD | allow::MANAGE_MESSAGES | allow::MENTION_EVERYONE),
        role(courses[0], "클라우드", 0),
        role(courses[1], "풀스택", 0),
    ];
    let joined_ms = world.now_ms();
    let member = |roles: &[Id]| Member { nick: None, roles: roles.to_vec(), joined_ms };
    let mut members = BTreeMap::from([
        (world.application, member(&[bot_role])),
        (people.owner, member(&[])),
        (people.operator, member(&[staff])),
    ]);
    members.extend(trainees.iter().zip(courses).map(|(trainee, course)| (*trainee, member(&[course]))));
    let channels = ["공지", "질문", "일반"].map(|name| add_channel(world, id, name, Vec::new())).to_vec();
    let staff_only = [deny_view(id), allow_view(staff), allow_view(bot_role)].to_vec();
    let channels = [channels, vec![add_channel(world, id, "운영진", staff_only)]].concat();
    let guild = Guild {
        id,
        name: name.to_owned(),
        owner: people.owner,
        locale: "ko".to_owned(),
        roles: roles.into_iter().map(|role| (role.id, role)).collect(),
        members,
        channels,
    };
    world.guilds.insert(id, guild);
}

fn role(id: Id, name: &str, permissions: u64) -> Role {
    Role { id, name: name.to_owned(), permissions, mentionable: false, managed: false }
}

const fn deny_view(target: Id) -> Overwrite {
    Overwrite { target, is_member: false, allow: 0, deny: allow::VIEW_CHANNEL }
}

const fn allow_view(target: Id) -> Overwrite {
    Overwrite { target, is_member: false, allow: allow::VIEW_CHANNEL, deny: 0 }
}

fn add_channel(world: &mut World, guild: Id, name: &str, overwrites: Vec<Overwrite>) -> Id {
    let id = world.founding_id();
    let channel =
        Channel { id, guild: Some(guild), name: name.to_owned(), recipient: None, overwrites, messages: Vec::new() };
    world.channels.insert(id, channel);
    id
}
