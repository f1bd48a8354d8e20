//! Where a request comes from. Limits lean on it, so a client must not be able to make it up: what proxies say is
//! believed only from a proxy that the operator named.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::HeaderMap;
use axum::http::request::Parts;

/// The client's address in the form limits count by: a whole IPv4 address, or the first 64 bits of an IPv6 one.
/// "unknown" when the server was not told who connected.
pub fn of(parts: &Parts, trusted: &[String]) -> String {
    match parts.extensions.get::<ConnectInfo<SocketAddr>>() {
        Some(ConnectInfo(peer)) => counted(client(peer.ip(), &parts.headers, trusted)),
        None => "unknown".to_owned(),
    }
}

/// The last address of the chain that is not one of our proxies.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[String]) -> IpAddr {
    let is_trusted = |address: IpAddr| trusted.iter().any(|name| name.parse() == Ok(address.to_canonical()));
    let mut client = peer;
    let chain = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",");
    let mut hops = chain.rsplit(',').map(|hop| hop.trim().parse::<IpAddr>());
    while is_trusted(client) {
        match hops.next() {
            Some(Ok(hop)) => client = hop,
            _ => break,
        }
    }
    client
}

fn counted(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str]) -> String {
        let mut request = axum::http::Request::builder().extension(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 9)));
        for value in forwarded {
            request = request.header("x-forwarded-for", *value);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        of(&parts, &["127.0.0.1".to_owned(), "10.0.0.2".to_owned()])
    }

    #[test]
    fn a_stranger_cannot_say_that_she_is_someone_else() {
        assert_eq!(seen("81.82.83.84", &["1.2.3.4"]), "81.82.83.84");
    }

    #[test]
    fn our_proxy_is_believed_about_the_one_before_it_and_no_further() {
        assert_eq!(seen("127.0.0.1", &["6.6.6.6, 81.82.83.84"]), "81.82.83.84");
        assert_eq!(seen("127.0.0.1", &["6.6.6.6, 81.82.83.84", "10.0.0.2"]), "81.82.83.84");
        assert_eq!(seen("::ffff:127.0.0.1", &["81.82.83.84"]), "81.82.83.84");
        assert_eq!(seen("127.0.0.1", &["6.6.6.6, nonsense"]), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[]), "127.0.0.1");
    }

    #[test]
    fn a_household_of_ipv6_addresses_counts_as_one() {
        assert_eq!(seen("2a02:1810:1234:5600:aaaa::1", &[]), seen("2a02:1810:1234:5600:bbbb::2", &[]));
        assert_ne!(seen("2a02:1810:1234:5600::1", &[]), seen("2a02:1810:1234:5601::1", &[]));
    }
}
