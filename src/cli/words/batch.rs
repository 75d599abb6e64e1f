//! Refusals about files of many forms.

use super::message::Diagnostic;
use crate::domain::{BatchRefusal, Lang};

pub(super) fn diagnostic(lang: Lang, refusal: BatchRefusal<'_>) -> Diagnostic {
    use BatchRefusal as R;
    match refusal {
        R::NeedsExclusive { rows, most } => diagnostic! { lang, Usage;
            "{rows} 件を一度に扱うには --exclusive が必要です({most} 件まで不要)。",
            "--exclusive を付けると、終わるまでほかの担当者の操作は待たされます。業務時間外に実行してください。";
            "Importing {rows} rows in one transaction requires --exclusive (more than {most}).",
            "With --exclusive all other commands wait until it is done; run it outside business hours."
        },
        R::BatchElsewhere { batch } => diagnostic! { lang, Refused;
            "取込番号 {batch} の行は、ほかのファイルか窓口で受け付けられています。",
            "もう一度 otpdesk form import で取り込むと、受け付けた取込番号が「ほかの取込」の欄(JSON では elsewhere)に表示されます。その取込番号を検印してください。";
            "The rows of batch {batch} were recorded from other files, or at the counter.",
            "Import the file again; its summary lists the batches to approve instead, under In other batches (elsewhere in JSON)."
        },
        R::BatchTaken { batch } => diagnostic! { lang, Refused;
            "取込番号 {batch} は、内容の違う別のファイルで使われています。何も受け付けていません。",
            "同じ取込番号になるように作られたファイルのおそれがあります。監査の担当者に連絡してください。";
            "Batch {batch} already belongs to a file with different content; nothing was imported.",
            "The file may have been crafted on purpose; inform an auditor."
        },
        R::BatchDiffers { expected, found } => diagnostic! { lang, Refused;
            "取込の一致件数が違います(指定: {expected} 件、台帳: {found} 件)。何も処理していません。",
            "otpdesk form list --batch 取込番号 で内容を確かめ、正しい件数を --expect-rows に指定してください。";
            "Forms with a verified seal in the batch: {found}, not {expected}; nothing was approved.",
            "Check with otpdesk form list --batch ID, then give the correct number with --expect-rows."
        },
    }
}
