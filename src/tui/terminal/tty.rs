//! The terminal as the system sees it: which descriptors, which size, is it there; and unbuffered writing to it.
//!
//! Everything here is small enough to be called from a panic hook: no locks, no allocation that could fail halfway.

use std::io;

use ratatui::layout::Size;

/// Larger terminals are drawn in part: a size that a broken terminal reports must not take all memory.
const LARGEST: Size = Size {
    width: 1024,
    height: 512,
};

/// The size to draw for; a side is 0 when the terminal is being torn down.
pub(super) fn size() -> Size {
    let Size { width, height } = reported_size().unwrap_or_default();
    Size {
        width: width.min(LARGEST.width),
        height: height.min(LARGEST.height),
    }
}

/// Whether the terminal knows neither titles nor the clipboard (the Linux console and simpler ones).
pub(super) fn is_plain() -> bool {
    is_plain_name(std::env::var("TERM").as_deref().unwrap_or(""))
}

fn is_plain_name(term: &str) -> bool {
    cfg!(unix) && matches!(term, "" | "dumb" | "linux" | "vt100" | "vt220")
}

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io;
    use std::os::fd::{AsFd, OwnedFd};

    use ratatui::layout::Size;
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
    use rustix::termios::{QueueSelector, isatty, tcflush, tcgetwinsize};

    pub(in crate::tui::terminal) type Sink = File;

    /// Our own handle on the terminal for drawing, or `None` when standard output is no terminal.
    pub(in crate::tui::terminal) fn sink() -> io::Result<Option<Sink>> {
        let stdout = rustix::stdio::stdout();
        if !isatty(stdout) {
            return Ok(None);
        }
        Ok(Some(File::from(stdout.try_clone_to_owned()?)))
    }

    /// The descriptor that keys come from: standard input, or the terminal itself when input is redirected.
    pub(in crate::tui::terminal) fn keys() -> io::Result<OwnedFd> {
        let stdin = rustix::stdio::stdin();
        if isatty(stdin) {
            return stdin.try_clone_to_owned();
        }
        Ok(File::options()
            .read(true)
            .write(true)
            .open("/dev/tty")?
            .into())
    }

    pub(super) fn reported_size() -> io::Result<Size> {
        let size = tcgetwinsize(rustix::stdio::stdout())?;
        Ok(Size::new(size.ws_col, size.ws_row))
    }

    /// Writes all bytes to the terminal, past every buffer.
    pub(in crate::tui::terminal) fn write_all(mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match rustix::io::write(rustix::stdio::stdout(), bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(count) => bytes = &bytes[count..],
                Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    /// Whether the terminal hung up.
    pub(in crate::tui::terminal) fn hung_up() -> bool {
        is_hung_up(rustix::stdio::stdout())
    }

    /// Whether the other side of this descriptor is gone.
    pub(in crate::tui::terminal) fn is_hung_up(fd: impl AsFd) -> bool {
        let mut fds = [PollFd::new(&fd, PollFlags::empty())];
        let asked = poll(&mut fds, Some(&Timespec::default()));
        asked.is_ok()
            && fds[0]
                .revents()
                .intersects(PollFlags::HUP | PollFlags::NVAL)
    }

    /// Makes writing wait for the terminal: programs that ran before may have left it otherwise.
    pub(in crate::tui::terminal) fn make_blocking() -> io::Result<()> {
        let stdout = rustix::stdio::stdout();
        let flags = fcntl_getfl(stdout)?;
        if flags.contains(OFlags::NONBLOCK) {
            fcntl_setfl(stdout, flags - OFlags::NONBLOCK)?;
        }
        Ok(())
    }

    /// Drops what was typed, or answered by the terminal, while another program had it.
    pub(in crate::tui::terminal) fn drop_typed_ahead(keys: &OwnedFd) {
        let _ = tcflush(keys, QueueSelector::IFlush);
    }
}

#[cfg(not(unix))]
mod system {
    use std::io::{self, IsTerminal, Write};

    use ratatui::layout::Size;

    pub(in crate::tui::terminal) type Sink = io::Stdout;

    pub(in crate::tui::terminal) fn sink() -> io::Result<Option<Sink>> {
        let stdout = io::stdout();
        Ok(stdout.is_terminal().then_some(stdout))
    }

    pub(super) fn reported_size() -> io::Result<Size> {
        crossterm::terminal::size().map(|(width, height)| Size::new(width, height))
    }

    pub(in crate::tui::terminal) fn write_all(bytes: &[u8]) -> io::Result<()> {
        let mut stdout = io::stdout();
        stdout.write_all(bytes)?;
        stdout.flush()
    }

    pub(in crate::tui::terminal) fn hung_up() -> bool {
        false
    }

    pub(in crate::tui::terminal) fn make_blocking() -> io::Result<()> {
        Ok(())
    }
}

pub(super) use system::*;

/// Whether an error means that the terminal is gone.
pub(super) fn means_gone(error: &io::Error) -> bool {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        matches!(
            Errno::from_io_error(error),
            Some(Errno::IO | Errno::PIPE | Errno::NXIO | Errno::BADF | Errno::NODEV)
        )
    }
    #[cfg(not(unix))]
    {
        error.kind() == io::ErrorKind::BrokenPipe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_of_a_vanished_terminal_is_told_from_others() {
        assert!(means_gone(&io::Error::from_raw_os_error(5))); // EIO
        assert!(!means_gone(&io::ErrorKind::Interrupted.into()));
    }

    #[test]
    fn only_simple_consoles_go_without_titles() {
        assert!(is_plain_name("linux") && is_plain_name(""));
        assert!(!is_plain_name("xterm-256color") && !is_plain_name("tmux-256color"));
    }

    #[cfg(unix)]
    #[test]
    fn a_closed_other_side_counts_as_hung_up() {
        let (ours, theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        assert!(!is_hung_up(&ours));
        drop(theirs);
        assert!(is_hung_up(&ours));
    }
}
