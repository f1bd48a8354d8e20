//! A browser of eighty lines: one connection that is kept, one cookie, forms as our own pages would send them.

use std::io::{BufRead as _, BufReader, Error, ErrorKind, Read as _, Result, Write as _};
use std::net::TcpStream;
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);

/// A connection to the program at an address (`127.0.0.1:8080`).
pub struct Browser {
    stream: BufReader<TcpStream>,
    /// What stands in every request: the host, the cookie, and that answers may come packed.
    always: String,
}

/// What came back. A packed body stays packed.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Browser {
    /// # Errors
    /// When nobody listens there.
    pub fn open(address: &str, cookie: &str) -> Result<Browser> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let always = format!("Host: {address}\r\nCookie: {cookie}\r\nSec-Fetch-Site: same-origin\r\n");
        Ok(Browser { stream: BufReader::new(stream), always })
    }

    /// The same, taking answers packed with gzip, as every real browser does.
    #[must_use]
    pub fn packed(mut self) -> Browser {
        self.always += "Accept-Encoding: gzip\r\n";
        self
    }

    /// # Errors
    /// When the connection breaks.
    pub fn get(&mut self, path: &str) -> Result<Answer> {
        let head = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.always);
        self.ask(head.as_bytes())
    }

    /// Sends a form; its values are plain letters and need no escaping.
    ///
    /// # Errors
    /// When the connection breaks: then nobody knows whether it was done.
    pub fn post(&mut self, path: &str, form: &str) -> Result<Answer> {
        let kind = "Content-Type: application/x-www-form-urlencoded";
        let head = format!("POST {path} HTTP/1.1\r\n{}{kind}\r\nContent-Length: {}\r\n\r\n{form}", self.always, form.len());
        self.ask(head.as_bytes())
    }

    fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.get_mut().write_all(request)?;
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok()).ok_or(ErrorKind::InvalidData)?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(": ") {
                Some(("content-length", value)) => length = number(value, 10)?,
                Some(("transfer-encoding", "chunked")) => chunked = true,
                Some(_) => {}
                None => break,
            }
        }
        let body = if chunked { self.chunks()? } else { self.bytes(length)? };
        Ok(Answer { status, body })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        match self.stream.read_line(&mut line)? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(line.trim_end().to_owned()),
        }
    }

    fn bytes(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.stream.read_exact(&mut bytes)?;
        Ok(bytes)
    }

    fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let length = number(&self.line()?, 16)?;
            body.extend(self.bytes(length)?);
            self.line()?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}

fn number(text: &str, base: u32) -> Result<usize> {
    usize::from_str_radix(text, base).map_err(|_| Error::from(ErrorKind::InvalidData))
}
