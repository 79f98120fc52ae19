//! Drives a program on a terminal of its own, as a person would: type, look at the screen, wait until it shows something.
//!
//! Nothing here sleeps. Every wait blocks on what the program writes or on its end, with a generous time-out that prints
//! the screen. The program gets a private home folder and a fixed locale, and nothing of the caller's environment but the
//! search path.
//!
//! `press("Esc")` sends Escape as newer terminals do. As one byte, directly followed by a letter, it *is* Alt with that
//! letter, for us as for every program on a terminal; whoever wants that byte sends it.
#![allow(clippy::panic)] // failing is what a harness is for

mod keys;

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use keys::encoded;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// Far longer than anything takes on a busy machine; reached only when a test fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How a program ended.
#[derive(Debug, Clone)]
pub struct Ended {
    /// The exit code; 1 when a signal ended it.
    pub code: u32,
    /// The signal that ended it, in words.
    pub signal: Option<String>,
    /// Processor time that it used in all, where the system tells.
    pub cpu: Option<Duration>,
}

/// A program on its terminal.
pub struct Session {
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    stop_reading: Arc<AtomicBool>,
    output: Receiver<Vec<u8>>,
    raw: Vec<u8>,
    screen: vt100::Parser,
    exit: Receiver<Ended>,
    ended: Option<Ended>,
    pid: Pid,
    tty: PathBuf,
    home: tempfile::TempDir,
}

impl Session {
    /// Starts grondig with these arguments and environment variables on a terminal of this size.
    pub fn start(args: &[&str], env: &[(&str, &str)], rows: u16, cols: u16) -> Self {
        Self::run(
            Path::new(env!("CARGO_BIN_EXE_grondig")),
            args,
            env,
            rows,
            cols,
        )
    }

    /// Starts any program.
    pub fn run(program: &Path, args: &[&str], env: &[(&str, &str)], rows: u16, cols: u16) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        Self::run_in(home, program, args, env, rows, cols)
    }

    /// Starts any program with this folder as its home: for a second start on the same files.
    pub fn run_in(
        home: tempfile::TempDir,
        program: &Path,
        args: &[&str],
        env: &[(&str, &str)],
        rows: u16,
        cols: u16,
    ) -> Self {
        let pair = native_pty_system()
            .openpty(size(rows, cols))
            .expect("a terminal");
        let child = pair
            .slave
            .spawn_command(command(program, args, env, home.path()))
            .expect("the program starts");
        drop(pair.slave); // or its end would never show
        let pid = child
            .process_id()
            .and_then(|id| Pid::from_raw(id.try_into().ok()?));
        let pid = pid.expect("a process id");
        let (output_in, output) = channel();
        let (exit_in, exit) = channel();
        let stop_reading = Arc::new(AtomicBool::new(false));
        let source = pair.master.try_clone_reader().expect("a reader");
        let stop = Arc::clone(&stop_reading);
        let reader = std::thread::spawn(move || read_all(source, &output_in, &stop));
        std::thread::spawn(move || report_end(child, pid, &exit_in));
        Self {
            writer: Some(pair.master.take_writer().expect("a writer")),
            tty: pair.master.tty_name().expect("a terminal with a name"),
            master: Some(pair.master),
            reader: Some(reader),
            stop_reading,
            output,
            raw: Vec::new(),
            screen: vt100::Parser::new(visible(rows), visible(cols), 0),
            exit,
            ended: None,
            pid,
            home,
        }
    }

    /// The program's home folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The process id, for looking it up in the system.
    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    /// How often the program's threads went to sleep so far, where the system counts that (Linux).
    pub fn wake_ups(&self) -> Option<u64> {
        let mut sum = 0;
        for task in std::fs::read_dir(format!("/proc/{}/task", self.pid())).ok()? {
            let status = std::fs::read_to_string(task.ok()?.path().join("status")).ok()?;
            let mut lines = status.lines();
            let count = lines.find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"))?;
            sum += count.trim().parse::<u64>().ok()?;
        }
        Some(sum)
    }

    /// Types these bytes, all at once.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let writer = self.writer.as_mut().expect("the terminal is still there");
        writer
            .write_all(bytes.as_ref())
            .expect("the terminal takes keys");
        writer.flush().expect("the terminal takes keys");
    }

    /// Presses keys by their short names, separated by spaces: `press("Ctrl+N ↓ Enter")`.
    pub fn press(&mut self, keys: &str) {
        let bytes: Vec<u8> = keys.split_whitespace().flat_map(encoded).collect();
        self.send(bytes);
    }

    /// Pastes a text as a terminal does when pastes are marked.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{}\x1b[201~", text.replace('\n', "\r")));
    }

    /// Waits until the screen is as it should be.
    #[track_caller]
    pub fn wait_for(&mut self, mut shows: impl FnMut(&vt100::Screen) -> bool, what: &str) {
        self.wait_until(|session| shows(session.screen()), what);
    }

    /// Waits until this was written so many times, seen or not: a terminal's switches leave nothing on the screen.
    #[track_caller]
    pub fn wait_written(&mut self, part: &str, times: usize) {
        self.wait_until(
            |session| session.written(part) >= times,
            &format!("{} for the {times}th time", part.escape_debug()),
        );
    }

    /// How often this was written so far.
    pub fn written(&self, part: &str) -> usize {
        String::from_utf8_lossy(&self.raw).matches(part).count()
    }

    #[track_caller]
    fn wait_until(&mut self, mut is_so: impl FnMut(&Self) -> bool, what: &str) {
        let until = Instant::now() + PATIENCE;
        while !is_so(self) {
            match self
                .output
                .recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(why) => {
                    let why = match why {
                        RecvTimeoutError::Timeout => "nothing more came in time",
                        RecvTimeoutError::Disconnected => "the program ended",
                    };
                    panic!("waiting for {what}: {why}; the screen:\n{}", self.picture());
                }
            }
        }
    }

    /// Waits until this text is on the screen.
    #[track_caller]
    pub fn wait_for_text(&mut self, text: &str) {
        self.wait_for(
            |screen| screen.contents().contains(text),
            &format!("{text:?}"),
        );
    }

    /// Sees to it that nothing is written for so long; used to show that a program is idle.
    #[track_caller]
    pub fn expect_silence(&mut self, length: Duration) {
        if let Ok(bytes) = self.output.recv_timeout(length) {
            panic!("expected silence, got {}", bytes.escape_ascii());
        }
    }

    /// Waits until nothing was written for so long.
    #[track_caller]
    pub fn expect_silence_within(&mut self, length: Duration) {
        let until = Instant::now() + PATIENCE;
        while let Ok(bytes) = self.output.recv_timeout(length) {
            self.take(&bytes);
            assert!(
                Instant::now() < until,
                "it never rests; the screen:\n{}",
                self.picture()
            );
        }
    }

    /// The text on the screen.
    pub fn screen_text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The screen with its attributes.
    pub fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Row and column of the cursor, from 0; `None` when it is hidden.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        let screen = self.screen.screen();
        (!screen.hide_cursor()).then(|| screen.cursor_position())
    }

    /// All bytes that the program wrote and that were looked at so far.
    pub fn raw_output(&self) -> &[u8] {
        &self.raw
    }

    /// Changes the size of the terminal; 0 is allowed, as terminals that are being closed report it.
    pub fn resize(&mut self, rows: u16, cols: u16) {
        let master = self.master.as_ref().expect("the terminal is still there");
        master
            .resize(size(rows, cols))
            .expect("the terminal takes a size");
        self.screen.set_size(visible(rows), visible(cols));
    }

    /// Sends a signal to the program.
    pub fn kill(&self, signal: Signal) {
        kill_process(self.pid, signal).expect("the program is there");
    }

    /// Waits until the program is stopped by job control.
    #[track_caller]
    pub fn wait_stopped(&mut self) {
        let pid = self.pid;
        let (stopped_in, stopped) = channel();
        std::thread::spawn(move || {
            let options = WaitIdOptions::STOPPED | WaitIdOptions::NOWAIT;
            let _ = stopped_in.send(waitid(WaitId::Pid(pid), options));
        });
        match stopped.recv_timeout(PATIENCE) {
            Ok(Ok(_)) => self.take_waiting(),
            other => panic!(
                "the program did not stop ({other:?}); the screen:\n{}",
                self.picture()
            ),
        }
    }

    /// Takes the terminal away, as closing the window or losing the connection does.
    ///
    /// The reading thread holds the terminal too and lets go of it at the next output, which a change of size provokes.
    #[track_caller]
    pub fn hang_up(&mut self) {
        self.stop_reading.store(true, Ordering::Release);
        let (rows, cols) = self.screen.screen().size();
        self.resize(rows.get() + 1, cols.get());
        let reader = self.reader.take().expect("hang up once");
        let until = Instant::now() + PATIENCE;
        while let Ok(bytes) = self
            .output
            .recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            self.take(&bytes);
        }
        assert!(
            Instant::now() < until,
            "no output after a resize:\n{}",
            self.picture()
        );
        reader.join().expect("the reader ends");
        self.master = None;
        self.writer = None;
    }

    /// Waits for the program's end and takes in all that it still wrote.
    #[track_caller]
    pub fn wait_exit(&mut self) -> Ended {
        if self.ended.is_none() {
            self.ended = self.exit.recv_timeout(PATIENCE).ok();
        }
        if self.ended.is_none() {
            self.take_waiting();
            panic!("the program did not end; the screen:\n{}", self.picture());
        }
        let until = Instant::now() + PATIENCE;
        while let Ok(bytes) = self
            .output
            .recv_timeout(until.saturating_duration_since(Instant::now()))
        {
            self.take(&bytes);
        }
        self.ended.clone().expect("it ended")
    }

    /// Sets the terminal to line editing with echo, as a shell does when a program stops under it.
    pub fn set_line_editing(&self) {
        let mut modes = self.terminal_modes();
        modes.local_modes |= LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
        tcsetattr(self.open_tty(), OptionalActions::Now, &modes)
            .expect("the terminal takes settings");
    }

    /// The terminal's settings, as the shell would find them.
    pub fn terminal_modes(&self) -> Termios {
        tcgetattr(self.open_tty()).expect("the terminal has settings")
    }

    fn open_tty(&self) -> OwnedFd {
        use rustix::fs::{Mode, OFlags, open};
        open(&self.tty, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).expect("the terminal opens")
    }

    /// Whether the terminal is as a program should leave it, and what is not if it is not.
    #[track_caller]
    pub fn assert_terminal_restored(&self) {
        let screen = self.screen.screen();
        let modes = self.terminal_modes().local_modes;
        for (right, what) in [
            (!screen.alternate_screen(), "the primary screen is back"),
            (!screen.hide_cursor(), "the cursor shows"),
            (!screen.bracketed_paste(), "pastes are not marked"),
            (
                screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None,
                "the mouse is not reported",
            ),
            (!screen.bold() && !screen.inverse(), "text is plain"),
            (modes.contains(LocalModes::ECHO), "keys are echoed"),
            (modes.contains(LocalModes::ICANON), "lines are edited"),
            (modes.contains(LocalModes::ISIG), "Ctrl+C interrupts"),
        ] {
            assert!(right, "not so: {what}; the screen:\n{}", self.picture());
        }
    }

    /// The screen with a frame around it, for messages.
    pub fn picture(&self) -> String {
        let (_, cols) = self.screen.screen().size();
        let edge = "-".repeat(usize::from(cols.get()));
        let rows: Vec<String> = self.screen.screen().rows(0, cols.get()).collect();
        format!("+{edge}\n|{}\n+{edge}", rows.join("\n|"))
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    fn take_waiting(&mut self) {
        while let Ok(bytes) = self.output.try_recv() {
            self.take(&bytes);
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.ended.is_none() && self.exit.try_recv().is_err() {
            // Ours and not yet reaped, so the number is still its own.
            let _ = kill_process(self.pid, Signal::KILL);
        }
    }
}

fn command(program: &Path, args: &[&str], env: &[(&str, &str)], home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.args(args);
    command.cwd(home);
    command.env_clear();
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.env("HOME", home);
    for (name, folder) in [
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "run"),
    ] {
        let folder = home.join(folder);
        std::fs::create_dir_all(&folder).expect("a folder in the temporary home");
        command.env(name, folder);
    }
    command.env("TERM", "xterm-256color");
    command.env("LANG", "nl_NL.UTF-8");
    // Nobody is recorded, and nobody is asked who writes.
    command.env("GRONDIG_WRITER", "");
    for (name, value) in env {
        command.env(name, value);
    }
    command
}

fn size(rows: u16, cols: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}

/// A side of the screen that we look at: not 0, and not so large that it fills the memory.
fn visible(side: u16) -> NonZeroU16 {
    NonZeroU16::new(side.min(1024)).unwrap_or(NonZeroU16::MIN)
}

fn read_all(mut source: Box<dyn Read + Send>, output: &Sender<Vec<u8>>, stop: &AtomicBool) {
    let mut buffer = [0; 8192];
    while let Ok(count @ 1..) = source.read(&mut buffer) {
        if output.send(buffer[..count].to_vec()).is_err() || stop.load(Ordering::Acquire) {
            break;
        }
    }
}

/// Waits for the end without clearing the process away first, so that its processor time can still be read.
fn report_end(mut child: Box<dyn Child + Send + Sync>, pid: Pid, exit: &Sender<Ended>) {
    let _ = waitid(
        WaitId::Pid(pid),
        WaitIdOptions::EXITED | WaitIdOptions::NOWAIT,
    );
    let cpu = cpu_time(pid);
    let status = child.wait().expect("the program ended");
    let _ = exit.send(Ended {
        code: status.exit_code(),
        signal: status.signal().map(str::to_owned),
        cpu,
    });
}

/// Processor time of a process, from Linux's table (fields 14 and 15, in hundredths of a second).
fn cpu_time(pid: Pid) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).ok()?;
    let after_name = stat.rsplit_once(')')?.1;
    let mut fields = after_name.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<u64>().ok();
    Some(Duration::from_millis((ticks()? + ticks()?) * 10))
}
