//! Mail goes out through a real SMTP conversation, once, and after the transaction that wrote it.

use std::sync::{Arc, Mutex};

use kit::config::Config;
use kit::testing::TestApp;
use kit::{App, mail, on_both, random, write};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;

/// A small mail server that keeps what it is given; `refuse` makes it say no to the first mail.
async fn server(refuse: bool) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let (kept, mut refuse) = (Arc::new(Mutex::new(Vec::new())), refuse);
    let given = kept.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            stream.write_all(b"220 mail.test\r\n").await.unwrap();
            let (mut line, mut text, mut in_text) = (String::new(), String::new(), false);
            while stream.read_line(&mut line).await.unwrap_or(0) > 0 {
                let answer = match line.trim_end() {
                    "." if in_text => {
                        given.lock().unwrap().push(std::mem::take(&mut text));
                        in_text = false;
                        "250 kept"
                    }
                    said if in_text => {
                        text += said;
                        text.push('\n');
                        ""
                    }
                    said if said.starts_with("MAIL") && refuse => {
                        refuse = false;
                        "451 come back later"
                    }
                    said if said.starts_with("DATA") => {
                        in_text = true;
                        "354 go on"
                    }
                    said if said.starts_with("QUIT") => "221 bye",
                    _ => "250 ok",
                };
                if !answer.is_empty() {
                    stream.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
                }
                line.clear();
            }
        }
    });
    (address, kept)
}

fn with_smtp(app: &TestApp, smtp_url: String) -> App {
    let config = Config { smtp_url, ..app.config.clone() };
    App::new(app.db.clone(), app.clock.clone(), config, app.secrets.clone(), false)
}

async fn post(app: &App) {
    write::system(app, async |tx| mail::post(tx, app.clock.real(), "christine@demo.example", "Je link", "Één klik.").await)
        .await
        .unwrap();
}

on_both! {
    async fn a_mail_leaves_once_and_says_what_was_written(app: TestApp) {
        let (address, kept) = server(false).await;
        let app = with_smtp(&app, address);
        post(&app).await;
        let node = random::opaque_id();
        assert!(mail::send_one(&app, node).await.unwrap());
        assert!(!mail::send_one(&app, node).await.unwrap());
        let kept = kept.lock().unwrap();
        assert_eq!(kept.len(), 1);
        assert!(kept[0].contains("christine@demo.example") && kept[0].contains("Subject: Je link"));
    }

    async fn a_mail_that_was_refused_waits_and_keeps_the_reason(app: TestApp) {
        let (address, kept) = server(true).await;
        let app = with_smtp(&app, address);
        post(&app).await;
        assert!(mail::send_one(&app, random::opaque_id()).await.unwrap());
        let waiting = mail::latest(&app.db, 1).await.unwrap().remove(0);
        assert!(waiting.sent_at.is_none() && waiting.problem.unwrap().contains("451"));
        assert!(kept.lock().unwrap().is_empty());
    }

    async fn without_a_server_mails_wait_in_the_outbox(app: TestApp) {
        post(&app).await;
        assert!(!mail::send_one(&app, random::opaque_id()).await.unwrap());
        assert_eq!(mail::latest(&app.db, 5).await.unwrap().len(), 1);
    }
}
