use super::*;
use std::os::unix::fs::PermissionsExt;

/// An editor that is a shell script; `$1` is the file.
fn script(body: &str) -> Vec<String> {
    ["sh", "-c", body, "editor"].map(str::to_owned).to_vec()
}

fn edited(body: &str, text: &str) -> (tempfile::TempDir, Result<Option<String>, EditorError>) {
    let dir = tempfile::tempdir().unwrap();
    let outcome = run(&script(body), text, dir.path());
    (dir, outcome)
}

fn files(dir: &tempfile::TempDir) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir.path()).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn the_editor_gets_the_text_and_gives_the_new_one() {
    let (dir, outcome) = edited("printf ' en meer\\r\\nregel\\033\\n' >> \"$1\"", "één");
    assert_eq!(outcome.unwrap().as_deref(), Some("één en meer\nregel"));
    assert_eq!(files(&dir), Vec::<PathBuf>::new(), "no copy is left behind");
}

#[test]
fn an_unchanged_text_is_no_edit() {
    assert_eq!(edited("true", "tekst").1.unwrap(), None);
    assert_eq!(edited("echo >> \"$1\"", "tekst").1.unwrap(), None);
    assert_eq!(edited("true", "regel\n").1.unwrap(), None);
}

#[test]
fn nobody_else_can_read_the_file() {
    let body = "stat -c %a \"$1\" > \"$1.mode\" || stat -f %Lp \"$1\" > \"$1.mode\"";
    let (dir, outcome) = edited(body, "geheim");
    outcome.unwrap();
    let mode = fs::read_to_string(&files(&dir)[0]).unwrap();
    assert_eq!(mode.trim(), "600");
}

#[test]
fn a_failing_editor_changes_nothing_but_its_words_are_kept() {
    let (dir, outcome) = edited("echo nieuw > \"$1\"; kill -9 $$", "oud");
    let Err(EditorError::Failed {
        kept: Some(kept), ..
    }) = outcome
    else {
        panic!("{outcome:?}");
    };
    assert_eq!(fs::read_to_string(&kept).unwrap(), "nieuw\n");
    assert_eq!(
        fs::metadata(&kept).unwrap().permissions().mode() & 0o777,
        0o600
    );
    assert_eq!(files(&dir), [kept]);
}

#[test]
fn an_editor_that_is_given_up_leaves_nothing() {
    let (dir, outcome) = edited("exit 1", "oud");
    let Err(EditorError::Failed {
        outcome,
        kept: None,
    }) = outcome
    else {
        panic!("{outcome:?}");
    };
    assert!(outcome.contains('1'), "{outcome}");
    assert!(files(&dir).is_empty());
}

#[test]
fn what_is_no_text_is_kept_aside() {
    let (_dir, outcome) = edited("printf '\\377' > \"$1\"", "oud");
    assert!(matches!(
        outcome,
        Err(EditorError::Text { kept: Some(_), .. })
    ));
}

#[test]
fn an_editor_that_removes_its_file_is_an_error_not_an_empty_text() {
    let (_dir, outcome) = edited("rm \"$1\"", "oud");
    assert!(matches!(outcome, Err(EditorError::File { .. })));
}

#[test]
fn an_editor_that_does_not_exist_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let error = run(&["/no/such/editor".into()], "x", dir.path()).unwrap_err();
    assert!(error.to_string().contains("/no/such/editor"));
    assert!(files(&dir).is_empty());
}

#[test]
fn the_variable_is_read_with_shell_quotes() {
    assert_eq!(
        split("'/opt/my editor/run' --wait -c \"set tw=0\"").unwrap(),
        ["/opt/my editor/run", "--wait", "-c", "set tw=0"]
    );
    assert!(matches!(split("vim '"), Err(EditorError::Command { .. })));
    assert!(matches!(split("''"), Err(EditorError::Command { .. })));
}

#[test]
fn without_a_variable_the_first_usual_editor_is_taken() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().as_os_str();
    assert!(matches!(usual(path), Err(EditorError::NoEditor)));
    fs::write(dir.path().join("vi"), "").unwrap();
    assert_eq!(usual(path).unwrap(), ["vi"]);
    fs::write(dir.path().join("nano"), "").unwrap();
    assert_eq!(usual(path).unwrap(), ["nano"]);
}
