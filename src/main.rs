//! Start: gathers what the program may know of the world, and hands it to the command line.

use std::env;
use std::io::{self, BufWriter, IsTerminal as _};
use std::process::ExitCode;

use grondig::cli::{self, Surroundings};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().collect();
    let mut around = Surroundings {
        variable: &|name| env::var_os(name),
        folder: env::current_dir().unwrap_or_default(),
        terminal: io::stdin().is_terminal() && io::stdout().is_terminal(),
        now: Timestamp::now(),
        today: Zoned::now().date(),
        zone: TimeZone::system(),
        input: &mut io::stdin(),
        stdin: true,
    };
    let mut out = BufWriter::new(io::stdout());
    cli::run(&arguments, &mut around, &mut out, &mut io::stderr()).into()
}
