//! The loopback Discord against a real serenity client, over real sockets.

mod bot;
mod files;
mod gateway;
mod interactions;
mod limits;
mod openapi;
mod permissions;
mod trouble;

use bot::TestBot;
