//! A form that also brings files. Its fields are read like those of any form, guard and command included; a file
//! stands among them as a digest, so that the same form sent twice is known as the same.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use domain::Id;
use multer::{Constraints, Field, Multipart, SizeLimit};
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::form::Form;
use crate::{Failure, Result};

/// Most that is kept of one file, in bytes, where a page does not say otherwise. A photo that is chosen by mistake is
/// read to its end and not kept, so that its sender is told kindly.
pub const MOST_KEPT: usize = 256 * 1024;
/// Most that is read of everything together, in bytes.
const MOST_READ: u64 = 24 * 1024 * 1024;
/// Most fields and files of one form.
const MOST_PARTS: usize = 64;

/// A form with the files that came along, of which `KEPT` bytes are kept.
#[derive(Debug, Default)]
pub struct Upload<const KEPT: usize = MOST_KEPT> {
    pub form: Form,
    files: Vec<(String, Sent)>,
}

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What it was called there, without its folders; may be empty.
    pub name: String,
    /// What it holds; no more than the form keeps.
    pub bytes: Vec<u8>,
    /// Whether more was sent than is kept.
    pub is_cut: bool,
}

impl<const KEPT: usize> Upload<KEPT> {
    /// The file of a field; none when none was chosen.
    pub fn file(&self, name: &str) -> Option<&Sent> {
        self.files.iter().find(|(field, _)| field == name).map(|(_, sent)| sent)
    }
}

impl<const KEPT: usize> FromRequest<App> for Upload<KEPT> {
    type Rejection = Failure;

    /// A form that was sent without files is one with no file chosen.
    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let Some(boundary) = boundary(&request) else {
            return Ok(Upload { form: Form::from_request(request, app).await?, files: Vec::new() });
        };
        let (head, body) = request.into_parts();
        let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(MOST_READ));
        let (fields, files) = read(Multipart::with_constraints(body.into_data_stream(), boundary, limits), KEPT).await?;
        let plain = serde_urlencoded::to_string(fields).map_err(|_| UNREADABLE)?;
        let form = Form::from_request(Request::from_parts(head, Body::from(plain)), app).await?;
        Ok(Upload { form, files })
    }
}

const UNREADABLE: Failure = Failure::Unreadable("not a form with files");

type Parts = (Vec<(String, String)>, Vec<(String, Sent)>);

fn boundary(request: &Request) -> Option<String> {
    let kind = request.headers().get(CONTENT_TYPE)?.to_str().ok()?;
    multer::parse_boundary(kind).ok()
}

async fn read(mut sent: Multipart<'_>, most: usize) -> Result<Parts> {
    let (mut fields, mut files) = Parts::default();
    while let Some(part) = sent.next_field().await.map_err(|_| UNREADABLE)? {
        let name = part.name().ok_or(UNREADABLE)?.to_owned();
        let is_file = part.file_name().is_some();
        let content = keep(part, most).await?;
        if !is_file {
            fields.push((name, String::from_utf8(content.bytes).map_err(|_| UNREADABLE)?));
        } else if !content.bytes.is_empty() {
            fields.push((name.clone(), digest(&content).to_string()));
            files.push((name, content));
        }
        if fields.len() > MOST_PARTS {
            return Err(UNREADABLE);
        }
    }
    Ok((fields, files))
}

/// Reads a part to its end; what is too much is let go.
async fn keep(mut part: Field<'_>, most: usize) -> Result<Sent> {
    let path = part.file_name().unwrap_or_default();
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
    let mut sent = Sent { name, bytes: Vec::new(), is_cut: false };
    while let Some(chunk) = part.chunk().await.map_err(|_| UNREADABLE)? {
        let room = most - sent.bytes.len();
        sent.is_cut |= chunk.len() > room;
        sent.bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
    }
    Ok(sent)
}

/// Looks like an id, so that no guard takes its digits for a number of somebody.
fn digest(sent: &Sent) -> Id {
    let digest: [u8; 32] = Sha256::digest(&sent.bytes).into();
    let mut half = [0; 16];
    half.copy_from_slice(&digest[..16]);
    Id::from_bytes(half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    fn part(name: &str, file: Option<&str>, content: &[u8]) -> Vec<u8> {
        let file = file.map(|file| format!("; filename=\"{file}\"\r\nContent-Type: image/png")).unwrap_or_default();
        let head = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    }

    async fn upload(body: Vec<u8>) -> Result<Upload> {
        let app = testing::sqlite().await;
        let request = Request::post("/nl/team/look").header(CONTENT_TYPE, "multipart/form-data; boundary=edge");
        Upload::from_request(request.body(Body::from(body)).unwrap(), &app).await
    }

    fn sent(parts: &[Vec<u8>]) -> Vec<u8> {
        [parts.concat(), b"--edge--\r\n".to_vec()].concat()
    }

    #[tokio::test]
    async fn fields_and_files_are_read_apart_and_an_empty_file_is_none() {
        let once = domain::Id::nil().to_string();
        let body = sent(&[
            part("once", None, once.as_bytes()),
            part("name", None, "Bibliotheek é & co".as_bytes()),
            part("logo", Some("logo.png"), &[0, 255, 13, 10, 45, 45]),
            part("other", Some(""), b""),
        ]);
        let upload = upload(body).await.unwrap();
        assert_eq!(upload.form.value("name"), "Bibliotheek é & co");
        assert_eq!(upload.file("logo").unwrap().bytes, [0, 255, 13, 10, 45, 45]);
        assert!(upload.file("other").is_none() && upload.form.command().is_ok() && upload.form.is_fine());
    }

    #[tokio::test]
    async fn another_file_makes_another_command() {
        let digest = async |content: &[u8]| {
            let body = sent(&[part("once", None, domain::Id::nil().to_string().as_bytes()), part("logo", Some("a"), content)]);
            upload(body).await.unwrap().form.command().unwrap().digest
        };
        assert_eq!(digest(b"one").await, digest(b"one").await);
        assert_ne!(digest(b"one").await, digest(b"two").await);
    }

    #[tokio::test]
    async fn a_photo_is_read_to_its_end_and_not_kept() {
        let body = sent(&[part("logo", Some("fotos/photo.png"), &vec![7; 3 * MOST_KEPT]), part("name", None, b"after it")]);
        let upload = upload(body).await.unwrap();
        let sent = upload.file("logo").unwrap();
        assert!(sent.is_cut && sent.bytes.len() == MOST_KEPT && sent.name == "photo.png");
        assert_eq!(upload.form.value("name"), "after it");
    }

    #[tokio::test]
    async fn a_national_number_is_refused_beside_a_file_too() {
        let upload = upload(sent(&[part("name", None, b"85.07.30-999.32")])).await.unwrap();
        assert!(upload.form.error("name").is_some());
    }

    #[tokio::test]
    async fn what_is_no_such_form_is_refused_without_panic() {
        let many: Vec<_> = (0..100).map(|nr| part(&format!("field{nr}"), None, b"x")).collect();
        let bodies =
            [Vec::new(), b"--edge".to_vec(), part("name", None, b"cut off"), sent(&[part("name", None, &[255])]), sent(&many)];
        for body in bodies {
            assert!(upload(body).await.is_err());
        }
    }
}
