//! A learning platform that launches a page in the way of cmi5, with a real store behind its door. At the
//! door a journey can make requests fail.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use serde_json::{Value, json};
use url::form_urlencoded::Serializer;

use super::store::{Store, passes_on};

pub const REGISTRATION: &str = "a9b1f2d4-5c3e-4f60-8a71-b2c3d4e5f607";
pub const ACTIVITY: &str = "https://courses.example.org/lessons/customers";
pub const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

const TOKEN: &str = "dG9rZW46b2YgdGhlIGxhdW5jaA==";

/// What goes wrong with a request that brings statements.
#[derive(Clone, Copy)]
pub enum Fault {
    /// It never comes to the store.
    Busy,
    /// The store takes the statements, and its answer is lost.
    AnswerLost,
}

#[derive(Default)]
struct Door {
    faults: VecDeque<Fault>,
    /// The first line of each request.
    asked: Vec<String>,
}

/// A platform on a port of its own.
pub struct Platform {
    address: SocketAddr,
    door: Arc<Mutex<Door>>,
    store: Store,
}

impl Platform {
    pub fn opens() -> Self {
        let store = Store::opens();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("the platform has an address");
        let door: Arc<Mutex<Door>> = Arc::default();
        let (shared, behind) = (Arc::clone(&door), store.address);
        // It ends with the journeys.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let door = Arc::clone(&shared);
                // A page that has gone no longer wants its answer.
                thread::spawn(move || answer(&connection, &door, behind).ok());
            }
        });
        Self {
            address,
            door,
            store,
        }
    }

    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What it adds to the address of the page that it launches.
    pub fn launch(&self) -> String {
        let actor = json!({
            "objectType": "Agent",
            "account": { "homePage": "https://courses.example.org", "name": "learner-17" },
        });
        Serializer::new(String::new())
            .append_pair("endpoint", &format!("{}/xAPI/", self.origin()))
            .append_pair("fetch", &format!("{}/fetch?session=1", self.origin()))
            .append_pair("actor", &actor.to_string())
            .append_pair("registration", REGISTRATION)
            .append_pair("activityId", ACTIVITY)
            .finish()
    }

    /// From now on requests that bring statements go wrong in this way, one after the other.
    pub fn fails(&self, faults: &[Fault]) {
        self.door().faults.extend(faults);
    }

    /// Whether all has gone wrong that was to go wrong.
    pub fn has_failed(&self) -> bool {
        self.door().faults.is_empty()
    }

    /// The first line of each request so far.
    pub fn asked(&self) -> Vec<String> {
        self.door().asked.clone()
    }

    pub fn statements(&self) -> Vec<Value> {
        self.store.statements()
    }

    fn door(&self) -> std::sync::MutexGuard<'_, Door> {
        self.door.lock().expect("the platform still runs")
    }
}

fn answer(mut connection: &TcpStream, door: &Mutex<Door>, store: SocketAddr) -> io::Result<()> {
    let (head, body) = read(connection)?;
    let first = head.lines().next().unwrap_or_default().to_owned();
    let [method, path] = [0, 1].map(|place| first.split(' ').nth(place).unwrap_or_default());
    let is_authorized = head.contains(&format!("Basic {TOKEN}\r\n"));
    let mut behind = door.lock().expect("the platform still runs");
    let is_repeated = behind.asked.contains(&first);
    behind.asked.push(first.clone());
    let brings = method == "POST" && path.starts_with("/xAPI/statements");
    let fault = if brings {
        behind.faults.pop_front()
    } else {
        None
    };
    drop(behind);
    let answer = match (method, path) {
        ("OPTIONS", _) => says("204 No Content", ""),
        // A launch gives its token only once.
        ("POST", "/fetch?session=1") if is_repeated => says(
            "200 OK",
            r#"{ "error-code": "1", "error-text": "The token was fetched already" }"#,
        ),
        ("POST", "/fetch?session=1") => says("200 OK", &json!({ "auth-token": TOKEN }).to_string()),
        _ if !is_authorized => says("401 Unauthorized", ""),
        ("GET", path) if path.starts_with("/xAPI/activities/state?stateId=LMS.LaunchData&") => {
            says("200 OK", &launch_data().to_string())
        }
        _ if brings => match fault {
            Some(Fault::Busy) => says("503 Service Unavailable", ""),
            fault => {
                let answer = passes_on(store, &request(&head, &body))?;
                match fault {
                    Some(Fault::AnswerLost) => says("503 Service Unavailable", ""),
                    _ => answer,
                }
            }
        },
        _ => says("404 Not Found", ""),
    };
    connection.write_all(&answer)
}

/// What the platform wants to stand in each statement.
fn launch_data() -> Value {
    json!({
        "contextTemplate": {
            "contextActivities": { "grouping": [{ "id": "https://courses.example.org/lessons" }] },
            "extensions": { SESSION: "session-1" },
        },
        "launchMode": "Normal",
        "moveOn": "Completed",
    })
}

/// Reads a request: its head and its body.
fn read(connection: &TcpStream) -> io::Result<(String, Vec<u8>)> {
    let mut reader = BufReader::new(connection);
    let mut head = String::new();
    while reader.read_line(&mut head)? > 2 {}
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        let is_length = name.eq_ignore_ascii_case("content-length");
        is_length.then(|| value.trim().parse().ok())?
    });
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    Ok((head, body))
}

/// The request as it is passed on: by HTTP/1.0, whose answers end with the connection.
fn request(head: &str, body: &[u8]) -> Vec<u8> {
    let head = head.replacen("HTTP/1.1", "HTTP/1.0", 1);
    let lines = head.split_inclusive("\r\n");
    let is_kept = |line: &&str| !line.to_ascii_lowercase().starts_with("connection:");
    let head: String = lines.filter(is_kept).collect();
    [head.as_bytes(), body].concat()
}

fn says(status: &str, body: &str) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nAccess-Control-Allow-Origin: *\r\n\
         Access-Control-Allow-Headers: authorization, content-type, x-experience-api-version\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    (head + body).into_bytes()
}
