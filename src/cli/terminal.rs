//! Which terminal this is: what keeps one terminal's session from another's.

use std::fs;

/// User, terminal, session leader and its start time, so that a number given out anew names another. `None` where the
/// process has no terminal. Source: `proc_pid_stat(5)`, fields 6, 7 and 22.
pub(super) fn identity() -> Option<String> {
    let own = fields("/proc/self/stat")?;
    let (session, terminal) = (own.get(3)?, own.get(4)?);
    if terminal == "0" {
        return None;
    }
    let leader = fields(&format!("/proc/{session}/stat"));
    let started = leader.as_ref().and_then(|fields| fields.get(19)).map_or("gone", String::as_str);
    let user = rustix::process::getuid().as_raw();
    Some(format!("{user} {terminal} {session} {started}"))
}

/// The fields behind the program's name, which may itself hold spaces and brackets.
fn fields(path: &str) -> Option<Vec<String>> {
    let stat = fs::read_to_string(path).ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    Some(rest.split_whitespace().map(ToOwned::to_owned).collect())
}
