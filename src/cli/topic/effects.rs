//! The table of effects: what an entry of each action may do to the rows of the ledger.

use super::open;
use crate::domain::{
    Action, Lang,
    effect::{Effect, GroupChange, Kind},
};

pub(super) fn text(lang: Lang) -> String {
    let legend = lang.pick(
        "証跡の操作ごとに、台帳のどの行の何を変えられるかを示します。otpdesk audit verify は、この表にない変更をすべて指摘します。\n\
         + 新しく入る  ~ 変わる  - 消える  ? 変わらないこともある",
        "What an entry of each action may change in the rows of the ledger. otpdesk audit verify names every other change.\n\
         + comes  ~ changes  - goes  ? may stay as it is",
    );
    let headings = lang.pick(["操作", "対象", "状態", "項目"], ["Action", "Table", "State", "Columns"]);
    let rows: Vec<Vec<String>> = Action::ALL.iter().flat_map(|action| rows(*action, lang)).collect();
    format!("{legend}\n\n{}", open(&headings, &rows))
}

/// A row an effect; the action stands at its first one.
fn rows(action: Action, lang: Lang) -> Vec<Vec<String>> {
    let named = |at: usize| if at == 0 { action.code().to_owned() } else { String::new() };
    action.effects().enumerate().map(|(at, effect)| row(named(at), effect, lang)).collect()
}

fn row(action: String, effect: &Effect, lang: Lang) -> Vec<String> {
    let table = lang.pick(effect.table.japanese(), effect.table.code());
    let from = effect.from.unwrap_or_else(|| lang.pick("新規", "new"));
    let state = if effect.to.is_empty() && effect.from == Some("") {
        String::new()
    } else {
        [from, effect.to].into_iter().filter(|state| !state.is_empty()).collect::<Vec<_>>().join(" > ")
    };
    let groups: Vec<String> = effect.groups.iter().map(|change| group(change, lang)).collect();
    vec![action, table.to_owned(), state, groups.join(lang.pick("、", ", "))]
}

fn group(change: &GroupChange, lang: Lang) -> String {
    let signs = change.kinds.iter().map(|kind| match kind {
        Kind::Set => '+',
        Kind::Altered => '~',
        Kind::Cleared => '-',
    });
    let name = lang.pick(change.group.japanese(), change.group.code());
    signs.chain(name.chars()).chain((!change.must).then_some('?')).collect()
}
