//! One command, from its arguments to its exit code.

use std::ffi::OsString;

use super::app::{App, CommandResult};
use super::help::{Answer, HelpArgs};
use super::parsing::{self, Unparsed};
use super::settings::{Environment, Settings};
use super::ui::{Consent, Preferences, Streams, Ui};
use super::words::{Exit, Failure};
use super::{Cli, Command, completions, demo, help, language, privacy, topic};
use crate::domain::Lang;
use crate::domain::clock::Clock;

/// What `main` has to name of the rooms below.
pub use crate::domain::Moment;
pub use crate::ops::Random;

/// What the process brings: nothing below asks for it again.
pub struct World {
    pub args: Vec<OsString>,
    pub environment: Environment,
    pub streams: Streams,
    pub clock: Clock,
    pub random: fn() -> Random,
}

/// Runs one command.
pub fn run(world: World) -> Exit {
    privacy::guard();
    let lang = language::choose(&world.args, |name| world.environment.get(name));
    let spoken = parsing::parse(lang, &world.args);
    let format = parsing::format_asked(&world.args);
    let preferences = Preferences { format, ..Preferences::plain(lang) };
    match spoken {
        Ok(cli) => serve(cli, world, preferences),
        Err(Unparsed::Shown(screen)) => finish(&mut Ui::new(world.streams, preferences), |ui| Ok(ui.data(&screen)?)),
        Err(Unparsed::Fault(fault)) => {
            finish(&mut Ui::new(world.streams, preferences), |_| Err(Failure::usage(&fault)))
        }
    }
}

fn serve(mut cli: Cli, world: World, plain: Preferences) -> Exit {
    if let Some(text) = text_of(&cli.command, plain.lang) {
        return finish(&mut Ui::new(world.streams, plain), |ui| Ok(ui.data(&text?)?));
    }
    let mut environment = world.environment;
    if let Command::Demo(args) = &cli.command {
        demo::claim(args, &mut cli.globals);
        environment = environment.without_user_settings();
    }
    let settings = match Settings::gather(&cli.globals, &environment) {
        Ok(settings) => settings,
        Err(fault) => return finish(&mut Ui::new(world.streams, plain), |_| Err(Failure::settings(&fault))),
    };
    let preferences = Preferences {
        lang: settings.lang,
        format: settings.format,
        colour: settings.color,
        verbosity: settings.verbosity,
        consent: if settings.yes { Consent::Given } else { Consent::Asked },
    };
    let clock = settings.test_now.map_or(world.clock, Clock::from);
    let clock = if settings.clock_is_right { clock.vouched() } else { clock };
    let mut streams = world.streams;
    streams.width = streams.width.map(|width| settings.columns.unwrap_or(width));
    let ui = Ui::new(streams, preferences);
    let mut app = App { ui, settings, now: clock.now(), clock, random: world.random };
    let served = cli.command.exec(&mut app);
    finish(&mut app.ui, |_| served)
}

/// The answer of commands that need neither settings nor a ledger.
fn text_of(command: &Command, lang: Lang) -> Option<Result<String, Failure>> {
    if let Command::Completions(args) = command {
        return Some(Ok(String::from_utf8_lossy(&completions::script(args.shell)).into_owned()));
    }
    if let Command::Help(args) = command { Some(help_text(lang, args)) } else { None }
}

fn help_text(lang: Lang, args: &HelpArgs) -> Result<String, Failure> {
    match help::answer(lang, args) {
        Ok(Answer::Screen(screen)) => Ok(screen),
        Ok(Answer::Topic(topic)) => Ok(topic::text(topic, lang)),
        Err(fault) => Err(Failure::usage(&fault)),
    }
}

/// The one place where a failure becomes an exit code.
fn finish(ui: &mut Ui, serve: impl FnOnce(&mut Ui) -> CommandResult) -> Exit {
    match serve(ui) {
        Ok(()) => Exit::Done,
        Err(failure) => {
            ui.fail(&failure);
            failure.exit
        }
    }
}
