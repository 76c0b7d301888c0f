// `hearth-kiosk print` on folders on which no kiosk runs. With one: tests/end_to_end/on_paper.py.

#include "kiosk/commands/print.hpp"

#include <sys/mount.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "kiosk/journal/journal.hpp"
#include "shared/room/agreement_commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

using Paper = PrintOptions::Paper;

struct PrintingHouse {
  DataFolder folder{Keeps::in_memory};
  std::filesystem::path file = folder.path() / "paper.pdf";

  // Of the demo venue, on the afternoon of 26 November 2026.
  [[nodiscard]] PrintOptions asking(Paper paper) const {
    PrintOptions options;
    options.paper = paper;
    options.venue_file = source_folder() / "assets/demo/venue.toml";
    options.assets = source_folder() / "assets";
    options.wall_time = TypedTime::from("2026-11-26T14:00");
    options.out = file;
    return options;
  }
  [[nodiscard]] PrintOptions asking_for(const std::string& format) const {
    PrintOptions options = asking(Paper::facilitator_card);
    options.format = format;
    return options;
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  void agree(const std::string& group, const std::string& point) const {
    Journal journal(folder.path());
    Room room = journal.load().room;
    Agreement agreement;
    agreement.group = Title::mended_from(group);
    if (!point.empty()) agreement.points = {Point::mended_from(point)};
    const Event event = AgreementChanged{{}, agreement};
    apply(room, event);
    journal.append({event}, {}, room);
  }
  [[nodiscard]] bool wrote_anything() const {
    for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(".pdf") || name.ends_with(".new")) return true;
    }
    return false;
  }
};

std::string printed(const PrintOptions& options) {
  std::ostringstream out;
  std::ostringstream notes;
  const int code = run_print(options, out, notes);
  CHECK(code == 0);
  CHECK(notes.str().empty());
  return out.str();
}

}  // namespace

TEST_CASE("each paper is a PDF, in the venue's language or the one that is wanted") {
  const PrintingHouse it;
  for (const Paper paper :
       {Paper::facilitator_card, Paper::newcomer_leaflet, Paper::privacy, Paper::agreement}) {
    PrintOptions options = it.asking(paper);
    if (paper == Paper::facilitator_card) options.format = "listening-circle";
    CHECK_THAT(printed(options), Catch::StartsWith(it.file.string() + ": "));
    const std::string english = it.bytes();
    CHECK(english.starts_with("%PDF-"));
    CHECK(english.ends_with("%%EOF\n"));
    options.language = "ar";
    printed(options);
    CHECK(it.bytes().starts_with("%PDF-"));
    CHECK(it.bytes() != english);
  }
}

TEST_CASE("the same paper is the same bytes, and takes the place of the one before") {
  const PrintingHouse it;
  const PrintOptions options = it.asking(Paper::newcomer_leaflet);
  CHECK(printed(options) == it.file.string() + ": 2 pages of A5\n");
  const std::string first = it.bytes();
  printed(options);
  CHECK(it.bytes() == first);
}

TEST_CASE("a format or a language that is not there is told with those that are, and nothing is written") {
  const PrintingHouse it;
  CHECK_THROWS_WITH(printed(it.asking_for("councl")),
                    Catch::Contains("there is no format 'councl'; there are: council, "));
  PrintOptions options = it.asking(Paper::privacy);
  options.language = "ed";
  CHECK_THROWS_WITH(printed(options), Catch::Contains("there is no language 'ed'; there are: en, "));
  options.language = "en";
  options.venue_file = "/nowhere/venue.toml";
  CHECK_THROWS_WITH(printed(options), Catch::Contains("venue.toml:1: the file cannot be read"));
  CHECK_FALSE(it.wrote_anything());
}

TEST_CASE("a venue's own format with a mistake is told with its mistake") {
  const PrintingHouse it;
  std::filesystem::create_directory(it.folder.path() / "formats");
  std::ofstream(it.folder.path() / "formats/tea.toml") << "title = \"Tea\"\n";
  std::ofstream(it.folder.path() / "venue.toml")
      << "name = \"x\"\nzone = \"Europe/London\"\nformats_folder = \"formats\"\n";
  PrintOptions options = it.asking_for("tea");
  options.venue_file = it.folder.path() / "venue.toml";
  CHECK_THROWS_WITH(printed(options), Catch::StartsWith("tea.toml:") && Catch::Contains("about"));
}

TEST_CASE("where no file can be written that is said, and what was there stays") {
  const PrintingHouse it;
  PrintOptions options = it.asking(Paper::privacy);
  options.out = it.folder.path();
  CHECK_THROWS_WITH(printed(options), Catch::Contains("is a folder; name a file in it"));
  options.out = it.folder.path() / "nowhere/paper.pdf";
  CHECK_THROWS_WITH(printed(options), Catch::Contains("cannot be written: there is no such folder"));
  options.out = "/dev/null";
  CHECK_THROWS_WITH(printed(options), Catch::Contains("no ordinary file"));
  CHECK_FALSE(it.wrote_anything());
}

TEST_CASE("the only agreement that there is needs no name, of several one is to be named") {
  const PrintingHouse it;
  it.agree("Council", "");  // asked to look again, and nothing said yet
  it.agree("Listening circle", "One at a time");
  PrintOptions options = it.asking(Paper::agreement);
  options.data_folder = it.folder.path();
  CHECK_THAT(printed(options), Catch::Contains("1 page of A4"));
  const std::string only = it.bytes();
  it.agree("Grief and loss", "Tissues are for everyone");
  CHECK_THROWS_WITH(printed(options), Catch::Contains("Several groups have an agreement; say which with "
                                                      "--group: Grief and loss, Listening circle"));
  options.group = "Listening circle";
  printed(options);
  CHECK(it.bytes() == only);
  options.group = "Listening circl";
  CHECK_THROWS_WITH(printed(options),
                    Catch::Contains("there is no agreement of a group 'Listening circl'; there are: "
                                    "Listening circle, Grief and loss"));
}

TEST_CASE("where no group has agreed on anything, or no kiosk has run, that is said") {
  const PrintingHouse it;
  PrintOptions options = it.asking(Paper::agreement);
  options.data_folder = it.folder.path();
  CHECK_THROWS_WITH(printed(options), Catch::Contains("There is no room in"));
  it.agree("Council", "");
  CHECK_THROWS_WITH(printed(options), Catch::Contains("No group has agreed on anything in") &&
                                          Catch::Contains("Without --data a proposal is printed."));
  CHECK_FALSE(it.wrote_anything());
}

TEST_CASE("a proposal is that of the only format that makes one, and one that makes none is told so") {
  const PrintingHouse it;
  PrintOptions options = it.asking(Paper::agreement);
  printed(options);
  const std::string proposal = it.bytes();
  options.format = "agreement-meeting";
  printed(options);
  CHECK(it.bytes() == proposal);
  options.format = "council";
  CHECK_THROWS_WITH(printed(options), Catch::Contains("The format 'council' proposes no agreement; these do: "
                                                      "agreement-meeting"));
}

TEST_CASE("on a disk that is full nothing is written, and what was there stays") {
  const PrintingHouse it;
  if (mount("none", it.folder.path().c_str(), "tmpfs", 0, "size=8k") != 0) {
    std::cout << "not tried on a full disk: this user may not make one\n";
    return;
  }
  std::ofstream(it.file) << "yesterday's";
  CHECK_THROWS_WITH(printed(it.asking(Paper::privacy)),
                    Catch::Contains("cannot be written: the disk is full. What stood there before is kept."));
  CHECK(it.bytes() == "yesterday's");
  CHECK_FALSE(std::filesystem::exists(it.file.string() + ".new"));
  umount(it.folder.path().c_str());
}
