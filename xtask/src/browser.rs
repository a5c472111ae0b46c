//! The browser for the journeys: finding or installing it, and driving it.

use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::process::{answer, command, not_started, on_path, run};

const ADVICE: &str = "\
Chromium and chromedriver are needed for the browser journeys. To install them:
  Debian:  sudo apt-get install chromium chromium-driver
  Ubuntu:  sudo apt-get install chromium-browser chromium-chromedriver
  Fedora:  sudo dnf install chromium chromedriver
  macOS:   brew install --cask google-chrome chromedriver
If they stand in an unusual place, set CHROMIUM and CHROMEDRIVER to their paths.";

/// How long chromedriver may take to close its browsers.
const SHUTDOWN: Duration = Duration::from_secs(5);

/// A program, and where it may stand.
struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    paths: &'static [&'static str],
}

const CHROMIUM: Wanted = Wanted {
    variable: "CHROMIUM",
    names: &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    paths: &[
        "/usr/lib/chromium/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
};

const CHROMEDRIVER: Wanted = Wanted {
    variable: "CHROMEDRIVER",
    names: &["chromedriver", "chromium.chromedriver"],
    paths: &[
        "/usr/lib/chromium/chromedriver",
        "/usr/lib/chromium-browser/chromedriver",
    ],
};

impl Wanted {
    fn find(&self) -> Result<Option<PathBuf>> {
        if let Some(path) = env::var_os(self.variable).map(PathBuf::from) {
            let (variable, shown) = (self.variable, path.display());
            ensure!(path.is_file(), "{variable} is {shown}, which is no file");
            return Ok(Some(path));
        }
        let in_path = self.names.iter().find_map(|name| on_path(name));
        let mut paths = self.paths.iter().map(PathBuf::from);
        Ok(in_path.or_else(|| paths.find(|path| path.is_file())))
    }
}

/// A browser and the program that drives it.
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// Its WebDriver server.
    pub chromedriver: PathBuf,
}

impl Browser {
    /// Finds a browser; installs one first where that needs no questions.
    pub fn find_or_install() -> Result<Self> {
        if let Some(browser) = Self::find()? {
            return Ok(browser);
        }
        if may_install() {
            install().context(ADVICE)?;
        }
        Self::find()?.context(ADVICE)
    }

    fn find() -> Result<Option<Self>> {
        let both = CHROMIUM.find()?.zip(CHROMEDRIVER.find()?);
        Ok(both.map(|(chromium, chromedriver)| Browser {
            chromium,
            chromedriver,
        }))
    }
}

fn may_install() -> bool {
    on_path("apt-get").is_some() && answer(command("id").arg("-u")).as_deref() == Some("0")
}

fn install() -> Result<()> {
    println!("Installing Chromium and chromedriver with apt-get (once; about a minute) …");
    run(command("apt-get").args(["update", "--quiet=2"]))?;
    run(command("apt-get")
        .args(["install", "--quiet=2", "-y", "--no-install-recommends"])
        .args(["chromium", "chromium-driver"])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

/// A running chromedriver; it stops when this goes.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub fn start(browser: &Browser) -> Result<Self> {
        let mut chromedriver = command(&browser.chromedriver);
        chromedriver
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut child = chromedriver
            .spawn()
            .map_err(|error| not_started(&chromedriver, error))?;
        let stdout = child.stdout.take();
        // From here on every way out stops the process.
        let mut driver = Driver { child, port: 0 };

        let mut said = BufReader::new(stdout.context("chromedriver has no output")?);
        let mut line = String::new();
        driver.port = loop {
            line.clear();
            if said.read_line(&mut line)? == 0 {
                bail!("chromedriver ended at once");
            }
            if let Some(port) = port_in(&line) {
                break port;
            }
        };
        // Chromedriver would stand still if nobody read what else it says.
        thread::spawn(move || io::copy(&mut said, &mut io::sink()));
        Ok(driver)
    }

    /// The address that WebDriver clients connect to.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks chromedriver to close its browsers and end.
    fn ask_to_stop(&mut self) -> io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        let port = self.port;
        write!(
            connection,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"
        )?;
        let start = Instant::now();
        while self.child.try_wait()?.is_none() && start.elapsed() < SHUTDOWN {
            thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Err(error) = self.ask_to_stop() {
            eprintln!("chromedriver does not answer: {error}");
        }
        // Without effect when it has ended; then waiting only collects its exit code.
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait()) {
            eprintln!("chromedriver could not be stopped: {error}");
        }
    }
}

/// The port in chromedriver's message that it is ready.
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_message_that_it_is_ready() {
        let ready = "ChromeDriver was started successfully on port 41235.\n";
        assert_eq!(port_in(ready), Some(41235));
        assert_eq!(port_in("Starting ChromeDriver 150.0 on port 0\n"), None);
    }
}
