//! The program: arguments, the real clock and the real streams go in, an exit code comes out.

use std::process::ExitCode;

use otpdesk::cli::Clock;
use otpdesk::cli::run::{Moment, Random, World, run};
use otpdesk::cli::settings::Environment;
use otpdesk::cli::ui::Streams;

fn main() -> ExitCode {
    let world = World {
        args: std::env::args_os().collect(),
        environment: Environment::of_process(),
        streams: Streams::of_process(),
        clock: Clock::system(now),
        random: Random::system,
    };
    run(world).into()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
fn now() -> Moment {
    Moment::from_utc(chrono::Utc::now())
}
