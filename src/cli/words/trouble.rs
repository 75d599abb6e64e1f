//! Failures that are no refusals: files, the ledger's state, the mail server, the configuration.

use std::io::{self, ErrorKind};
use std::path::Path;

use super::Failure;
use super::exit::Exit;
use super::message::Diagnostic;
use crate::domain::Lang;

impl Failure {
    /// Another writer kept the ledger for longer than the bounded wait.
    pub fn busy() -> Self {
        failure! { "busy", TryAgain;
            "台帳はほかの処理で使用中です。",
            "少し待ってから、もう一度実行してください。";
            "The ledger is in use by another command.",
            "Wait a moment, then run the command again."
        }
    }

    pub fn not_a_ledger(path: &Path) -> Self {
        let path = path.display();
        failure! { "not_a_ledger", Unreadable;
            "台帳として開けません: {path}",
            "場所が正しいか確かめてください。壊れているおそれがあるときは、操作を中止し、システム管理の担当者に連絡してください。";
            "Not a ledger, or damaged: {path}",
            "Check the path; if the file may be damaged, stop and inform an admin."
        }
    }

    pub fn newer_schema() -> Self {
        failure! { "newer_schema", Configuration;
            "この台帳は、新しいバージョンの otpdesk で作られています。",
            "otpdesk を新しいバージョンに入れ替えてから実行してください。";
            "This ledger was created by a newer version of otpdesk.",
            "Install that version of otpdesk, then run the command again."
        }
    }

    pub fn older_schema() -> Self {
        failure! { "older_schema", Configuration;
            "この台帳は古いバージョンで作られているため、移行が必要です。",
            "システム管理の担当者が otpdesk ledger migrate を実行してください。";
            "This ledger was created by an older version and must be migrated.",
            "Ask an admin to run otpdesk ledger migrate."
        }
    }

    pub fn schema_differs() -> Self {
        failure! { "schema_differs", PromiseBroken;
            "台帳の構造が、otpdesk の定めたものと異なります。",
            "台帳が書き換えられたおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
            "The ledger schema differs from the one otpdesk creates.",
            "The ledger may have been altered: stop, run otpdesk audit verify, and inform an auditor."
        }
    }

    pub fn network_file_system(path: &Path) -> Self {
        let path = path.display();
        failure! { "network_file_system", Configuration;
            "ネットワーク上のフォルダーには台帳を置けません: {path}",
            "このコンピューターの内蔵ディスクの場所を --ledger で指定してください。";
            "A ledger cannot be kept on a network file system: {path}",
            "Specify a path on a local disk with --ledger."
        }
    }

    /// Reading or writing failed; `path` is the file, or what stands for it, such as `stdout`.
    pub fn io(path: impl AsRef<Path>, error: &io::Error) -> Self {
        let path = path.as_ref().display();
        if matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded) {
            return failure! { "disk_full", Io;
                "ディスクの空きがないため、書き込めません: {path}",
                "空きを作ってから、もう一度実行してください。台帳は壊れていません。";
                "The disk is full: {path}",
                "Free some space and run the command again; the ledger is intact."
            };
        }
        failure! { "io", Io;
            "読み書きできません: {path} ({error})",
            "ファイルの種類と権限、ディスクの状態を確かめて、もう一度実行してください。";
            "I/O error: {path} ({error})",
            "Check the file type, its permissions and the disk, then run the command again."
        }
    }

    pub fn no_such_group(name: &str) -> Self {
        failure! { "group_not_found", NotFound;
            "グループがありません: {name}",
            "このコンピューターにあるグループを --group で指定してください。";
            "Group not found: {name}",
            "Specify a group of this machine with --group."
        }
    }

    /// The file opens, but holds what it cannot hold.
    pub fn damaged(what: &str) -> Self {
        failure! { "ledger_damaged", PromiseBroken;
            "台帳が壊れています: {what}",
            "操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
            "The ledger is damaged: {what}",
            "Stop, run otpdesk audit verify, and inform an auditor."
        }
    }

    /// What is wrong in the configuration.
    pub fn config(fault: impl Fn(Lang) -> String) -> Self {
        Self::new("config_invalid", |lang| {
            let fault = fault(lang);
            diagnostic! { lang, Configuration;
                "設定を読み取れません: {fault}",
                "設定ファイル(--config または OTPDESK_CONFIG)と環境変数を確かめてください。";
                "Invalid configuration: {fault}",
                "Check the configuration file (--config or OTPDESK_CONFIG) and the environment variables."
            }
        })
    }

    pub fn no_runtime_folder() -> Self {
        failure! { "no_runtime_folder", Configuration;
            "ログインの情報を置く本人専用のフォルダー(XDG_RUNTIME_DIR)がありません。",
            "コマンドごとに --passphrase-file でパスフレーズのファイルを指定してください。";
            "No private run-time folder (XDG_RUNTIME_DIR) to keep the session in.",
            "Use --passphrase-file with each command instead."
        }
    }

    pub fn mail_not_configured() -> Self {
        failure! { "mail_not_configured", Configuration;
            "お知らせの送り方が設定されていません。送信待ちのままです。",
            "設定ファイルの [mail] に transport と from を、transport が folder なら folder を、smtp なら [mail.smtp] に host と tls を書いてください。";
            "Mail sending is not configured; letters stay queued.",
            "In the configuration file, set transport and from in [mail], and either folder there or host and tls in [mail.smtp]."
        }
    }

    pub fn mail_unavailable(text: &str) -> Self {
        failure! { "mail_unavailable", MailUnavailable;
            "メールサーバーに接続できません: {text}",
            "サーバーの名前と状態を確かめ、otpdesk mail send をもう一度実行してください。お知らせは送信待ちのままです。";
            "The mail server cannot be reached: {text}",
            "Check its name and state, then run otpdesk mail send again; the letters stay queued."
        }
    }

    /// The mail server stopped responding while letters were being sent.
    pub fn sending_interrupted(text: &str) -> Self {
        failure! { "sending_interrupted", TryAgain;
            "メールサーバーとのやり取りが続けられず、送信を中断しました: {text}",
            "残りのお知らせは送信待ちのままです。サーバーの状態を確かめ、時間をおいて otpdesk mail send を実行してください。";
            "Sending was interrupted because the mail server stopped responding: {text}",
            "The remaining letters stay queued. Check the server, then run otpdesk mail send again later."
        }
    }

    pub fn letters_deferred() -> Self {
        failure! { "letters_deferred", TryAgain;
            "送信できなかったお知らせがあります。次の送信時に再送します。",
            "時間をおいて otpdesk mail send を実行してください。理由は otpdesk mail list --state deferred で確認できます。";
            "Some letters could not be sent; they will be retried with the next mail send.",
            "Run otpdesk mail send later; see otpdesk mail list --state deferred for the reasons."
        }
    }

    /// Some rows of a file were rejected; the rejected rows are in a file of their own, or not.
    pub fn rows_rejected(count: u64, has_file: bool) -> Self {
        if has_file {
            return failure! { "rows_rejected", SomeRejected;
                "{count} 件を受け付けできませんでした。ほかの件は受け付けました。",
                "--rejects のファイルに行と理由があります。修正後に、そのファイルを取り込めます。";
                "Rows rejected: {count}; the others were imported.",
                "The rejected rows are in the --rejects file, each with its reason; fix them there and import that file."
            };
        }
        failure! { "rows_rejected", SomeRejected;
            "{count} 件を受け付けできませんでした。ほかの件は受け付けました。",
            "行ごとの理由は表示のとおりです。修正したファイルをもう一度取り込んでください(受付済みの行は変わりません)。";
            "Rows rejected: {count}; the others were imported.",
            "Each row's reason is shown above. Fix the file and import it again; rows already imported stay as they are."
        }
    }

    /// What an import would reject, if it were not a dry run.
    pub fn rows_would_be_rejected(count: u64) -> Self {
        failure! { "rows_rejected", SomeRejected;
            "{count} 件は受け付けられません(試行のため、何も変更していません)。",
            "行ごとの理由は表示のとおりです。修正するか、そのまま --dry-run を付けずに取り込んでください(ほかの件は受け付けます)。";
            "Rows that would be rejected: {count}; this was a dry run, and nothing was changed.",
            "Each row's reason is shown above. Fix them, or import the file without --dry-run; the other rows will be imported."
        }
    }

    /// All rows were wanted, or nothing.
    pub fn nothing_taken(count: u64) -> Self {
        failure! { "rows_rejected", SomeRejected;
            "{count} 件が受け付けられないため、1 件も受け付けませんでした。",
            "行ごとの理由は表示のとおりです。修正してからもう一度取り込むか、--all-or-nothing を付けずに実行してください。";
            "Rows rejected: {count}; nothing was imported.",
            "Each row's reason is shown above. Fix them and import the file again, or omit --all-or-nothing."
        }
    }

    /// A file to be written has no place.
    pub fn cannot_create(path: &Path) -> Self {
        let path = path.display();
        failure! { "cannot_create", CannotCreate;
            "ファイルを作成できません: {path}",
            "フォルダーがあるか、書き込めるかを確かめてください。";
            "Cannot create the file: {path}",
            "Check that its folder exists and is writable."
        }
    }

    /// Some of several forms were refused.
    pub fn numbers_refused(count: usize) -> Self {
        failure! { "numbers_refused", SomeRejected;
            "{count} 件の解約届を検印できませんでした。ほかは検印しました。",
            "番号ごとの理由(error)を確かめてください。otpdesk form approve に一つずつ番号を指定すると、詳しい理由を表示します。";
            "Forms not approved: {count}; the others were approved.",
            "The reason is in its error; otpdesk form approve with that number alone shows more."
        }
    }

    pub fn promise_broken() -> Self {
        failure! { "promise_broken", PromiseBroken;
            "台帳の整合性に問題が見つかりました。",
            "表示された問題を控え、台帳の操作を中止して、監査の担当者に連絡してください。";
            "The ledger failed verification.",
            "Write down the problems shown, stop working on this ledger, and inform an auditor."
        }
    }

    pub fn unexpected(text: &str) -> Self {
        failure! { "unexpected", Unexpected;
            "予期しないエラーが発生しました: {text}",
            "もう一度実行しても続くときは、-v を付けた表示を添えてシステム管理の担当者に連絡してください。";
            "Unexpected error: {text}",
            "If it happens again, run the command with -v and send the output to an admin."
        }
    }

    /// The demo's own files could not be made.
    pub fn demo_files(text: &str) -> Self {
        failure! { "demo_files", CannotCreate;
            "デモのフォルダーを用意できません: {text}",
            "空きと権限を確かめ、別のフォルダーを指定してもう一度実行してください。";
            "Cannot prepare the demo folder: {text}",
            "Check free space and permissions, then run the demo with another folder."
        }
    }

    /// A command of the demo ended otherwise than it should: its exit code becomes the demo's.
    pub fn demo_stopped(exit: Exit) -> Self {
        let exit = if exit == Exit::Done { Exit::Unexpected } else { exit };
        Self::new("demo_stopped", |lang| Diagnostic {
            exit,
            prose: prose! { lang;
                "上のコマンドが予定どおりに終わらなかったため、デモを中止しました。",
                "表示された理由を確かめてください。作りかけのフォルダーは消してかまいません。";
                "The command above did not end as expected; the demo stops here.",
                "See the reason shown above; the unfinished folder can be removed."
            },
        })
    }
}
