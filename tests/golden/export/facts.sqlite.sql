BEGIN TRANSACTION;
CREATE TABLE articles (
  "article_id" TEXT PRIMARY KEY NOT NULL,
  "title" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "url" TEXT NOT NULL
) STRICT;
INSERT INTO "articles" VALUES('a-1','=Title','2024-05-03','Gazette','');
CREATE TABLE dates (
  "fact_id" TEXT NOT NULL REFERENCES facts (fact_id),
  "mention_id" TEXT NOT NULL,
  "surface" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "edtf" TEXT NOT NULL
) STRICT;
CREATE TABLE entities (
  "fact_id" TEXT NOT NULL REFERENCES facts (fact_id),
  "mention_id" TEXT NOT NULL,
  "surface" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "type" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "name" TEXT NOT NULL
) STRICT;
CREATE TABLE evidence (
  "fact_id" TEXT NOT NULL REFERENCES facts (fact_id),
  "evidence_id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "stance" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "locator" TEXT NOT NULL,
  "quote" TEXT NOT NULL,
  "published" TEXT NOT NULL,
  "retrieved" TEXT NOT NULL,
  "contact" TEXT NOT NULL,
  "confidentiality" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "archive_url" TEXT NOT NULL,
  "snapshot" TEXT NOT NULL,
  "snapshot_sha256" TEXT NOT NULL
) STRICT;
INSERT INTO "evidence" VALUES('c-1','ev-1','Yearbook','supports','secondary','other','','','','-5.4 %','','','','public','','','','');
CREATE TABLE facts (
  "fact_id" TEXT PRIMARY KEY NOT NULL,
  "statement" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "rating" TEXT NOT NULL,
  "rating_label" TEXT NOT NULL,
  "upholds" INTEGER NOT NULL,
  "rationale" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "correction" TEXT NOT NULL,
  "article_id" TEXT NOT NULL REFERENCES articles (article_id),
  "quote" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "prefix" TEXT NOT NULL,
  "suffix" TEXT NOT NULL,
  "revision_sha256" TEXT NOT NULL,
  "reviewer_id" TEXT NOT NULL,
  "reviewer" TEXT NOT NULL,
  "verified_at" TEXT NOT NULL,
  "valid_from" TEXT NOT NULL,
  "valid_until" TEXT NOT NULL,
  "expires" TEXT NOT NULL
) STRICT;
INSERT INTO "facts" VALUES('c-1','-5.4% in Łódź','statistic','Łódź','true','True',1,'+ checked','','','a-1','-5.4%',17,22,'=SUM(A1) fell by ',' in Łódź, said @mayor. 💙','04f8245ea83c23ba902de703bfea6a8962a00d27092329657f9a0ab78ee8812b','r-1','Bo','2024-05-04T10:00:00Z','','','');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','facts_fts','facts_fts',0,'CREATE VIRTUAL TABLE facts_fts USING fts5 (
  statement, subject, quote, rationale, content="facts", tokenize=''unicode61 remove_diacritics 2''
)');
INSERT INTO "facts_fts" VALUES('-5.4% in Łódź','Łódź','-5.4%','+ checked');
CREATE TABLE 'facts_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "facts_fts_config" VALUES('version',4);
CREATE TABLE 'facts_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "facts_fts_data" VALUES(1,X'0104010201');
INSERT INTO "facts_fts_data" VALUES(10,X'000000000101010001010101');
INSERT INTO "facts_fts_data" VALUES(137438953473,X'000000380230340108030102030101350108020102020107636865636B656401060103020102696E0102040105C5826F647A0108050101020409090E07');
CREATE TABLE 'facts_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "facts_fts_docsize" VALUES(1,X'04010201');
CREATE TABLE 'facts_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "facts_fts_idx" VALUES(1,X'',2);
CREATE TABLE figures (
  "fact_id" TEXT NOT NULL REFERENCES facts (fact_id),
  "mention_id" TEXT NOT NULL,
  "surface" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "low" TEXT NOT NULL,
  "high" TEXT NOT NULL,
  "low_number" REAL NOT NULL,
  "unit" TEXT NOT NULL,
  "unit_name" TEXT NOT NULL,
  "modifier" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "per" TEXT NOT NULL,
  "measures" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "price_year" TEXT NOT NULL
) STRICT;
CREATE TABLE metadata (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
INSERT INTO "metadata" VALUES('metadata.json','{
 "title": "Verified facts",
 "description": "Facts that were verified with Factdesk, with their figures, sources and evidence.",
 "databases": {
  "facts": {
   "tables": {
    "facts": {
     "label_column": "statement",
     "sort_desc": "verified_at",
     "facets": [
      "rating_label",
      "kind"
     ]
    },
    "figures": {
     "facets": [
      "kind",
      "unit"
     ]
    },
    "evidence": {
     "facets": [
      "stance",
      "type"
     ]
    },
    "articles": {
     "label_column": "title"
    },
    "metadata": {
     "hidden": true
    }
   }
  }
 }
}');
CREATE INDEX facts_by_article_id ON facts (article_id);
CREATE INDEX figures_by_fact_id ON figures (fact_id);
CREATE INDEX dates_by_fact_id ON dates (fact_id);
CREATE INDEX entities_by_fact_id ON entities (fact_id);
CREATE INDEX evidence_by_fact_id ON evidence (fact_id);
PRAGMA writable_schema=OFF;
COMMIT;
