//! A web site of lessons: serves the built widget from a sub-folder, can keep its module back
//! or fail to deliver it, and frames it the way a careful host would.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use super::setting;

/// Where the lesson with the widget stands on the site.
const LESSON: &str = "/lesson/one/";

const FRAMED: &str = r#"<!doctype html>
<html lang="en">
<title>A lesson that frames the widget</title>
<iframe sandbox="allow-scripts" src="./" title="Your customer model" style="width: 100%; height: 90vh"></iframe>
"#;

/// What happens to a request for the module.
#[derive(Clone, Copy, PartialEq)]
enum Module {
    Served,
    HeldBack,
    Failing,
    /// The site has closed.
    Gone,
}

struct Shared {
    module: Mutex<Module>,
    changed: Condvar,
    /// What the names of the files begin with that are not delivered.
    lacks: Option<&'static str>,
    dist: PathBuf,
    pages: Mutex<BTreeMap<&'static str, Page>>,
}

/// A page that a journey has put on the site.
#[derive(Clone)]
struct Page {
    text: String,
    /// The content security policy that it is delivered with.
    policy: Option<&'static str>,
}

/// A site on a port of its own; it closes when it goes.
pub struct Site {
    address: SocketAddr,
    /// A folder of its own, which goes with it.
    unpacked: Option<PathBuf>,
    shared: Arc<Shared>,
}

impl Site {
    /// Opens a site that serves everything at once.
    pub fn open() -> Self {
        Self::with(Module::Served, None)
    }

    /// Opens a site from which the coach's module does not come.
    pub fn without_the_coach() -> Self {
        Self::with(Module::Served, Some("coach"))
    }

    /// Opens a site from which the shelf's module does not come.
    pub fn without_the_shelf() -> Self {
        Self::with(Module::Served, Some("shelf"))
    }

    /// Opens a site that keeps the module back until [`Site::release_the_module`].
    pub fn that_holds_the_module_back() -> Self {
        Self::with(Module::HeldBack, None)
    }

    /// Opens a site that answers requests for the module with an error.
    pub fn that_fails_to_deliver_the_module() -> Self {
        Self::with(Module::Failing, None)
    }

    /// Opens a site whose modules panic when a page asks them to.
    pub fn that_can_break() -> Self {
        Self::serving("JOURNEYS_BREAKABLE", Module::Served, None)
    }

    /// Opens a site from which other people's pages take the widget: `embed/` and `standalone/`.
    pub fn with_the_package() -> Self {
        Self::serving("JOURNEYS_PACKAGE", Module::Served, None)
    }

    /// Opens a site with the files of a zip of the package.
    pub fn with_the_zip(name: &str) -> Self {
        static ZIPS: AtomicU32 = AtomicU32::new(0);
        let number = ZIPS.fetch_add(1, Ordering::Relaxed);
        let folder = format!("customer-model-canvas-zip-{}-{number}", process::id());
        let folder = env::temp_dir().join(folder);
        let zip = PathBuf::from(setting("JOURNEYS_PACKAGE")).join(name);
        let zip = fs::File::open(zip).expect("the package has this zip");
        let mut zip = zip::ZipArchive::new(zip).expect("a zip");
        zip.extract(&folder).expect("a zip with files");
        let mut site = Self::serving_folder(folder.clone(), Module::Served, None);
        site.unpacked = Some(folder);
        site
    }

    /// The text of a file that the site serves.
    pub fn text_of(&self, name: &str) -> String {
        fs::read_to_string(self.shared.dist.join(name)).expect("a file of the site")
    }

    fn with(module: Module, lacks: Option<&'static str>) -> Self {
        Self::serving("JOURNEYS_DIST", module, lacks)
    }

    fn serving(files: &str, module: Module, lacks: Option<&'static str>) -> Self {
        Self::serving_folder(PathBuf::from(setting(files)), module, lacks)
    }

    fn serving_folder(dist: PathBuf, module: Module, lacks: Option<&'static str>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("the site has an address");
        let shared = Arc::new(Shared {
            module: Mutex::new(module),
            changed: Condvar::new(),
            lacks,
            dist,
            pages: Mutex::default(),
        });
        let site = Self {
            address,
            unpacked: None,
            shared: Arc::clone(&shared),
        };
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if *shared.module.lock().expect("the site still runs") == Module::Gone {
                    return;
                }
                let shared = Arc::clone(&shared);
                // A browser that has gone in the meantime no longer wants its answer.
                thread::spawn(move || shared.answer(&connection).ok());
            }
        });
        site
    }

    /// The address of the lesson.
    pub fn lesson(&self) -> String {
        format!("http://{}{LESSON}", self.address)
    }

    /// The address of a page that shows the lesson in a frame which may keep nothing.
    pub fn framed(&self) -> String {
        self.lesson() + "framed"
    }

    /// The address of a lesson on the same site that keeps its learners' work under another key.
    pub fn other_lesson(&self) -> String {
        self.lesson() + "other"
    }

    /// The address of a page that shows both lessons, the other one below.
    pub fn both_lessons(&self) -> String {
        self.lesson() + "both"
    }

    /// The address of a page on the same site that has no widget.
    pub fn elsewhere(&self) -> String {
        self.lesson() + "elsewhere"
    }

    /// Puts a page or a script of this name on the site, beside the lesson; returns its address.
    pub fn shows(&self, name: &'static str, text: String) -> String {
        self.puts(name, Page { text, policy: None })
    }

    /// The same with a content security policy.
    pub fn shows_strictly(&self, name: &'static str, text: String, policy: &'static str) -> String {
        let policy = Some(policy);
        self.puts(name, Page { text, policy })
    }

    fn puts(&self, name: &'static str, page: Page) -> String {
        let mut pages = self.shared.pages.lock().expect("the site still runs");
        pages.insert(name, page);
        self.lesson() + name
    }

    /// Delivers the module from now on, to those that wait for it too.
    pub fn release_the_module(&self) {
        self.set(Module::Served);
    }

    /// Keeps the module back from now on.
    pub fn hold_the_module_back(&self) {
        self.set(Module::HeldBack);
    }

    fn set(&self, module: Module) {
        *self.shared.module.lock().expect("the site still runs") = module;
        self.shared.changed.notify_all();
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.set(Module::Gone);
        // Wakes the thread that waits for connections, so that it sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(unpacked) = &self.unpacked {
            // What stays of it goes with the machine's other temporary files.
            let _ = fs::remove_dir_all(unpacked);
        }
    }
}

impl Shared {
    /// Reads one request and answers it.
    fn answer(&self, mut connection: &TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(connection).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let url = first.split(' ').nth(1).unwrap_or_default();
        let url = url.split('?').next().unwrap_or_default();
        let name = match url.strip_prefix(LESSON) {
            Some("") => "index.html",
            Some(name) if !name.contains("..") => name,
            _ => "nothing",
        };
        let pages = self.pages.lock().expect("the site still runs");
        let put = pages.get(name).cloned();
        drop(pages);
        let policy = put.as_ref().and_then(|page| page.policy);
        let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n"));
        let policy = policy.unwrap_or_default();
        let (status, kind, bytes) = if let Some(page) = put {
            ("200 OK", kind_of_page(name), page.text.into())
        } else if name == "framed" {
            ("200 OK", "text/html; charset=utf-8", FRAMED.into())
        } else if let Some(page) = self.other_page(name) {
            ("200 OK", "text/html; charset=utf-8", page.into())
        } else if !self.may_have(name) {
            ("503 Service Unavailable", "text/plain", b"not now".to_vec())
        } else {
            match fs::read(self.dist.join(name)) {
                Ok(bytes) => ("200 OK", kind(name), bytes),
                Err(_) => ("404 Not Found", "text/plain", b"no such file".to_vec()),
            }
        };
        write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
             {policy}Cache-Control: no-store\r\nAccess-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
            bytes.len()
        )?;
        connection.write_all(&bytes)
    }

    /// The page of the other lesson, or the one with both.
    fn other_page(&self, name: &str) -> Option<String> {
        let page = fs::read_to_string(self.dist.join("index.html")).ok()?;
        let (start, end) = ("<customer-model-canvas", "</customer-model-canvas>");
        let element = page.find(start)?..page.find(end)? + end.len();
        let element = &page[element];
        let other = element.replacen(start, &format!("{start} storage-key=other-lesson"), 1);
        match name {
            "other" => Some(page.replace(element, &other)),
            "both" => Some(page.replace(element, &format!("{element}{other}"))),
            _ => None,
        }
    }

    /// Whether a file is delivered at all.
    fn may_have(&self, name: &str) -> bool {
        let name = name.rsplit('/').next().unwrap_or_default();
        let is_later = ["coach", "shelf"]
            .iter()
            .any(|later| name.starts_with(later));
        let is_lacking = self.lacks.is_some_and(|lacks| name.starts_with(lacks));
        let is_module = name.ends_with(".wasm") && !is_later;
        !is_lacking && (!is_module || self.may_have_the_module())
    }

    /// Waits as long as the module is held back; then says whether it is delivered.
    fn may_have_the_module(&self) -> bool {
        let module = self.module.lock().expect("the site still runs");
        let held = |module: &mut Module| *module == Module::HeldBack;
        let module = self.changed.wait_while(module, held);
        *module.expect("the site still runs") == Module::Served
    }
}

/// Pages that a journey has put there need no ending.
fn kind_of_page(name: &str) -> &'static str {
    if name.ends_with(".js") {
        kind(name)
    } else {
        "text/html; charset=utf-8"
    }
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
