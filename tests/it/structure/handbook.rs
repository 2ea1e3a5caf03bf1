//! What the READMEs say is what the program does.

use bootcamp_bot::cli::Cli;
use bootcamp_bot::discord::permissions::needed;
use clap::CommandFactory;

use super::source::text_of;

const READMES: [&str; 2] = ["README.md", "README.ko.md"];

#[test]
fn the_command_line_is_well_formed() {
    Cli::command().debug_assert();
}

#[test]
fn every_subcommand_is_in_the_readmes() {
    let command = Cli::command();
    for (readme, subcommand) in READMES.iter().flat_map(|readme| command.get_subcommands().map(move |s| (readme, s))) {
        let call = format!("bootcamp-bot {}", subcommand.get_name());
        assert!(text_of(readme).contains(&call), "{readme} has no `{call}`");
    }
}

#[test]
fn the_invitation_in_the_readmes_has_the_permissions_of_the_code() {
    for readme in READMES {
        let asked_for = format!("&scope=bot+applications.commands&permissions={}", needed());
        assert!(text_of(readme).contains(&asked_for), "{readme} has no {asked_for}");
    }
}
