//! Persons in the database.

use domain::{Day, Instant};
use kit::{row, sql};

use super::Purpose;

row! {
    /// Somebody with everything her organisation wrote down of her.
    pub struct PersonRow {
        pub id: uuid::Uuid,
        pub organisation: uuid::Uuid,
        pub key: uuid::Uuid,
        pub name: String,
        pub phone: Option<String>,
        pub email: Option<String>,
        pub language: Option<String>,
        pub birth_year: Option<i64>,
        pub purpose: Purpose,
        pub made_at: Instant,
        pub made_by: Option<String>,
        pub last_contact_on: Day,
        pub merged_into: Option<uuid::Uuid>,
    }
    /// Somebody in a list.
    pub struct Found { pub id: uuid::Uuid, pub organisation: uuid::Uuid, pub name: String, pub birth_year: Option<i64> }
}

sql! {
    pub change ADD = "INSERT INTO person (id, organisation, key, name, sort_key, phone, email, language, birth_year, purpose, made_at, \
        made_by, last_contact_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    pub change CHANGE = "UPDATE person SET name = $3, sort_key = $4, phone = $5, email = $6, language = $7, birth_year = $8, purpose = $9 \
        WHERE id = $2 AND EXISTS (SELECT 1 FROM visible_person v WHERE v.person = person.id AND v.viewer = $1)";
    pub select FIND -> PersonRow = "SELECT p.id, p.organisation, p.key, p.name, p.phone, p.email, p.language, p.birth_year, p.purpose, \
        p.made_at, n.name AS made_by, p.last_contact_on, p.merged_into FROM person p \
        JOIN visible_person v ON v.person = p.id AND v.viewer = $1 LEFT JOIN account_name n ON n.account = p.made_by WHERE p.id = $2";
    /// Who was merged is not listed: she is found by the one she was merged into.
    pub select LIST -> Found = "SELECT p.id, p.organisation, p.name, p.birth_year FROM person p \
        JOIN visible_person v ON v.person = p.id AND v.viewer = $1 \
        WHERE p.organisation = $2 AND p.merged_into IS NULL{filter} ORDER BY p.sort_key, p.id LIMIT $3";
    pub select BY_KEY -> Found = "SELECT p.id, p.organisation, p.name, p.birth_year FROM person p \
        JOIN visible_person v ON v.person = p.id AND v.viewer = $1 \
        WHERE p.organisation = $2 AND p.key = $3 AND p.merged_into IS NULL ORDER BY p.made_at, p.id LIMIT 1";
    /// By whoever writes a moment down, also at a place where persons are none of her business.
    pub system change TOUCH = "UPDATE person SET last_contact_on = $3 WHERE organisation = $1 AND key = $2 AND last_contact_on < $3";
}
