#include "kiosk/journal/fault.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <catch2/catch.hpp>

#include <vector>

using namespace hearth::kiosk;

namespace {

std::string said(const std::exception& fault) {
  try {
    throw_as_journal_fault(fault, "/data/room.db");
  } catch (const JournalFault& sentence) {
    return sentence.what();
  }
}

}  // namespace

TEST_CASE("no sentence of SQLite reaches a person, and each of ours names the file") {
  for (int code = SQLITE_ERROR; code <= SQLITE_NOTADB; ++code) {
    const std::string raw = sqlite3_errstr(code);
    const std::string sentence = said(SQLite::Exception(raw, code));
    CAPTURE(code, raw, sentence);
    CHECK(sentence.find(raw) == std::string::npos);
    CHECK(sentence.find("/data/room.db") != std::string::npos);
  }
}

TEST_CASE("no sentence of the standard library reaches a person") {
  try {
    (void)std::vector<int>{}.at(3);
  } catch (const std::exception& fault) {
    CHECK(said(fault).find("vector") == std::string::npos);
    CHECK(said(fault).find("/data/room.db") != std::string::npos);
  }
}

TEST_CASE("a full disk, a broken disk and a missing right are told apart, each with what to do") {
  CHECK_THAT(said(SQLite::Exception("", SQLITE_FULL)),
             Catch::Contains("full") && Catch::Contains("Make room"));
  CHECK_THAT(said(SQLite::Exception("", SQLITE_IOERR)),
             Catch::Contains("disk") && Catch::Contains("Replace"));
  CHECK_THAT(said(SQLite::Exception("", SQLITE_READONLY)), Catch::Contains("--data"));
}
