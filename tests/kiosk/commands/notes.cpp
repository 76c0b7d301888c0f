// `hearth-kiosk notes` on a folder on which no kiosk runs. With one: tests/end_to_end/for_somebody_else.py.

#include "kiosk/commands/notes.hpp"

#include <catch2/catch.hpp>
#include <sstream>
#include <stdexcept>

#include "kiosk/journal/journal.hpp"
#include "shared/room/notes_commands.hpp"
#include "tests/kiosk/data_folder.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

using Wanted = NotesOptions::Wanted;

struct Folder {
  DataFolder folder{Keeps::in_memory};

  Folder() {
    Journal journal(folder.path());
    Room room = journal.load().room;
    const LocalDate date = *date_from("2026-11-26");
    const std::vector<Event> events{
        NoteLeft{{}, {NoteId{7}, NoteIs::note_to_group, date, *NoteText::from("The chairs\nare hard")}},
        NoteLeft{{}, {NoteId{9}, NoteIs::note_to_other, std::nullopt, *NoteText::from("About Sam")}}};
    for (const Event& event : events) apply(room, event);
    journal.append(events, {}, room);
  }
  [[nodiscard]] std::string said(Wanted wanted, std::uint64_t note = 0) const {
    std::ostringstream out;
    run_notes({wanted, folder.path(), note}, out);
    return out.str();
  }
};

}  // namespace

TEST_CASE("the owner reads every note, with its number and whom it is for") {
  const Folder it;
  CHECK(it.said(Wanted::list) ==
        "7  to the group, 2026-11-26\n    The chairs\n    are hard\n"
        "9  to somebody who does not lead\n    About Sam\n");
  CHECK(it.said(Wanted::list_as_json) ==
        R"([{"id":7,"is":"note_to_group","date":"2026-11-26","text":"The chairs\nare hard","group":""},)"
        R"({"id":9,"is":"note_to_other","text":"About Sam","group":""}])"
        "\n");
}

TEST_CASE("without a kiosk a note that is dealt with is erased at once, and no other") {
  const Folder it;
  CHECK(it.said(Wanted::dealt_with, 9) == "The note is erased.\n");
  CHECK(it.folder.files_with("About Sam").empty());
  CHECK_FALSE(it.folder.files_with("are hard").empty());
  CHECK(it.said(Wanted::dealt_with, 7) == "The note is erased.\n");
  CHECK(it.said(Wanted::list) == "there are no notes\n");
}

TEST_CASE("a note that is not there is named, and nothing can be kept without a kiosk") {
  const Folder it;
  CHECK_THROWS_WITH(it.said(Wanted::dealt_with, 8), Catch::Contains("There is no note 8"));
  CHECK_THROWS_WITH(it.said(Wanted::keep, 7), Catch::Contains("No kiosk runs on"));
}

TEST_CASE("a folder on which no kiosk has run is named") {
  const DataFolder empty{Keeps::in_memory};
  std::ostringstream out;
  CHECK_THROWS_WITH(run_notes({Wanted::list, empty.path(), 0}, out), Catch::Contains("There is no room in"));
}
