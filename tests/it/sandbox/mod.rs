//! The loopback Discord against a real serenity client, over real sockets.

mod bot;
mod files;
mod framework;
mod gateway;
mod interactions;
mod limits;
mod menus;
mod openapi;
mod page;
mod permissions;
mod trouble;

use bot::TestBot;
