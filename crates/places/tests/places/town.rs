//! The library of Oostkamp, its help point, and Bart who coordinates it; Sandrine coordinates another.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, header};
use domain::{Grant, Id, Role, Standing};
use kit::visit::Visitor;
use kit::{App, binds, sql, write};
use places::{NewOrganisation, NewPlace, OrganisationKind, Service, store};
use tower::ServiceExt as _;

sql! {
    change ACCOUNT = "INSERT INTO account (id, email, name, sort_key, language, made_at) VALUES ($1, $2, $2, $2, 'nl', 0)";
}

/// The library of Oostkamp with its help point.
pub async fn library(app: &App) -> (Id, Id) {
    write::system(app, async |tx| {
        store::load_areas(tx).await?;
        let library = NewOrganisation {
            slug: "bib-oostkamp",
            name: "Bibliotheek Oostkamp",
            kind: OrganisationKind::Library,
            area: "31022",
        };
        let organisation = store::add_organisation(tx, &library).await?;
        let services = [Service::ComputerCorner, Service::HelpPoint];
        let place = NewPlace {
            slug: "digipunt-bibliotheek-oostkamp",
            organisation,
            name: "Digipunt Bibliotheek Oostkamp",
            street: "Kapellestraat",
            postal_code: "8020",
            area: "31022",
            services: &services,
        };
        Ok((organisation, store::add_place(tx, &place).await?))
    })
    .await
    .unwrap()
}

/// Somebody with a role everywhere in an organisation.
pub async fn somebody(app: &App, role: Role, organisation: Id) -> Visitor {
    let account = kit::random::opaque_id();
    let grant = Grant { role, organisation: Some(organisation), place: None, programme: None };
    let standing = Standing { account, grants: vec![grant] };
    write::system(app, async |tx| ACCOUNT.run(tx, binds![account, account.to_string()]).await).await.unwrap();
    Visitor { session: kit::random::opaque_id(), name: "Bart Desmet".to_owned(), standing, look: None }
}

pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

pub async fn get(app: &App, visitor: Option<&Visitor>, path: &str) -> Answer {
    ask(app, visitor, Request::get(path), Vec::new()).await
}

/// Sends a form, with a fresh id.
pub async fn post(app: &App, visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> Answer {
    let once = kit::random::opaque_id().to_string();
    let body = serde_urlencoded::to_string([&[("once", once.as_str())], fields].concat()).unwrap();
    ask(app, Some(visitor), Request::post(path), body.into_bytes()).await
}

/// Sends a form with a file, as a browser does.
pub async fn send_file(app: &App, visitor: &Visitor, path: &str, file: &[u8]) -> Answer {
    let once = kit::random::opaque_id();
    let field = format!("--edge\r\nContent-Disposition: form-data; name=\"once\"\r\n\r\n{once}\r\n");
    let head =
        "--edge\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\nContent-Type: image/png\r\n\r\n";
    let body = [field.as_bytes(), head.as_bytes(), file, b"\r\n--edge--\r\n"].concat();
    let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
    ask(app, Some(visitor), request, body).await
}

async fn ask(app: &App, visitor: Option<&Visitor>, request: axum::http::request::Builder, body: Vec<u8>) -> Answer {
    let mut request = request.body(Body::from(body)).unwrap();
    if let Some(visitor) = visitor {
        request.extensions_mut().insert(visitor.clone());
    }
    let router: Router = places::routes().router(app).with_state(app.clone());
    let (head, body) = router.oneshot(request).await.unwrap().into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Answer { status: head.status.as_u16(), headers: head.headers, bytes }
}

/// A PNG of these measures, with so many bytes of drawing.
pub fn png(width: u32, height: u32, drawing: usize) -> Vec<u8> {
    let part = |kind: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), kind, content, &[0; 4]].concat()
    };
    let head = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), part(b"IHDR", &head), part(b"IDAT", &vec![7; drawing]), part(b"IEND", b"")].concat()
}
