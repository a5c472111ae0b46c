//! A store of statements as platforms run it: Learning Locker's, which keeps all in memory here.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use serde_json::Value;

use super::setting;

const SERVER: &str = "@learninglocker/xapi-statements/dist/server.js";

/// How long it may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// A store of its own, which goes when this goes.
pub struct Store {
    pub address: SocketAddr,
    server: Child,
    folder: PathBuf,
}

impl Store {
    /// Opens an empty store.
    pub fn opens() -> Self {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = free.local_addr().expect("the port has a number");
        drop(free);
        let name = format!("statements-{}-{}", process::id(), address.port());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("a folder for the store");
        let server = Command::new("node")
            .arg(Path::new(&setting("JOURNEYS_HOSTS")).join(SERVER))
            .current_dir(&folder)
            .env("EXPRESS_PORT", address.port().to_string())
            .env("MODELS_REPO", "memory")
            .env("STORAGE_REPO", "local")
            .env("AUTH_REPO", "test")
            .env("EVENTS_REPO", "test")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let store = Self {
            address,
            server: server.expect("node starts"),
            folder,
        };
        let start = Instant::now();
        while TcpStream::connect(address).is_err() {
            assert!(start.elapsed() < PATIENCE, "the store does not start");
            thread::sleep(Duration::from_millis(20));
        }
        store
    }

    /// What it holds, in the order in which it came.
    pub fn statements(&self) -> Vec<Value> {
        let ask = "GET /xAPI/statements?ascending=true HTTP/1.0\r\n\
            X-Experience-API-Version: 1.0.3\r\nAuthorization: Basic any\r\n\r\n";
        let answer = self.answers(ask.as_bytes()).expect("the store answers");
        let answer = String::from_utf8(answer).expect("a text");
        let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let result: Value = serde_json::from_str(body).expect("the store answers in JSON");
        result["statements"].as_array().cloned().unwrap_or_default()
    }

    /// Passes a request of HTTP/1.0 on and returns the whole answer.
    pub fn answers(&self, request: &[u8]) -> io::Result<Vec<u8>> {
        passes_on(self.address, request)
    }
}

/// Asks the server at an address.
pub fn passes_on(address: SocketAddr, request: &[u8]) -> io::Result<Vec<u8>> {
    let mut connection = TcpStream::connect(address)?;
    connection.write_all(request)?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer)?;
    Ok(answer)
}

impl Drop for Store {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
