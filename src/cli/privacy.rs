//! Keeps the keys of this process out of core dumps and of other processes' reach.

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

/// Done before the first secret is read. A system that cannot do it (a container that forbids the call) still serves:
/// the keys are then as safe as the account is.
pub(super) fn guard() {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let _ = setrlimit(Resource::Core, none);
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}
