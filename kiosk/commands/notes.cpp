#include "kiosk/commands/notes.hpp"

#include <algorithm>
#include <iostream>
#include <limits>
#include <memory>
#include <stdexcept>

#include "kiosk/commands/running_kiosk.hpp"
#include "kiosk/journal/journal.hpp"
#include "shared/options/values.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

using Wanted = NotesOptions::Wanted;

std::runtime_error no_such_note(std::uint64_t note) {
  return std::runtime_error("There is no note " + std::to_string(note) +
                            " (any more). See: hearth-kiosk notes");
}

std::vector<Note> notes_in(const std::filesystem::path& data_folder) {
  if (auto reply = reply_of_kiosk(data_folder, ListNotes{}); reply && reply->notes)
    return std::move(*reply->notes);
  need_room(data_folder);
  Journal journal(data_folder);
  return notes_for(*journal.load().room.notes, Permission::owner);
}

std::string about(const Note& note) {
  switch (note.is) {
    case NoteIs::note_to_group:
      return "to the group";
    case NoteIs::note_to_other:
      return "to somebody who does not lead";
    case NoteIs::suggestion:
      return "a suggestion";
  }
  return {};
}

void print_text(const std::vector<Note>& notes, std::ostream& out) {
  if (notes.empty()) out << "there are no notes\n";
  for (const Note& note : notes) {
    out << note.id.number << "  " << about(note) << (note.date ? ", " + to_iso(*note.date) : "") << "\n    ";
    for (const char letter : note.text.str()) out << letter << (letter == '\n' ? "    " : "");
    out << "\n";
  }
}

// False when no kiosk runs.
bool done_by_kiosk(const std::filesystem::path& data_folder, const Command& command, std::uint64_t note) {
  const auto reply = reply_of_kiosk(data_folder, command);
  if (!reply) return false;
  if (reply->outcome == wire::Outcome::applied) return true;
  if (reply->reason == Reason::unknown_note) throw no_such_note(note);
  throw std::runtime_error(
      "The kiosk could not write to its disk; nothing has changed. Mend the disk and "
      "try again.");
}

void deal_with(const NotesOptions& options, std::ostream& out) {
  if (done_by_kiosk(options.data_folder, DealWithNote{options.note}, options.note)) {
    out << "The note is erased. For ten seconds it can be taken back with --keep " << options.note << ".\n";
    return;
  }
  need_room(options.data_folder);
  Journal journal(options.data_folder);
  Room room = journal.load().room;
  const auto& all = room.notes->all;
  if (std::none_of(all.begin(), all.end(), [&](const Note& note) { return note.id.number == options.note; }))
    throw no_such_note(options.note);
  apply(room, Event{NoteErased{room.as_of, NoteId{options.note}}});
  journal.erase(room, Erases::events);
  out << "The note is erased.\n";
}

void keep(const NotesOptions& options, std::ostream& out) {
  if (!done_by_kiosk(options.data_folder, KeepNote{options.note}, options.note))
    throw std::runtime_error("No kiosk runs on " + options.data_folder.string() +
                             ", so that what was dealt with is gone.");
  out << "The note is kept.\n";
}

// A command on one note, by its number.
options::Option note_option(const std::string& name, const std::string& about, NotesOptions& into,
                            Wanted wanted) {
  const auto read = [](const std::string& typed) {
    return options::natural_from(typed, 1, std::numeric_limits<std::uint64_t>::max());
  };
  return {.name = name,
          .about = about,
          .type = "NUMBER",
          .keep = options::read_as("the number of a note", read, [&into, wanted](std::uint64_t note) {
            into.wanted = wanted;
            into.note = note;
          })};
}

}  // namespace

options::Command notes_command() {
  const auto typed = std::make_shared<NotesOptions>();
  const options::Option json =
      options::flag("--json", "As a JSON list", [typed] { typed->wanted = Wanted::list_as_json; });
  const options::Option dealt_with =
      excluding(note_option("--dealt-with", "Erases that note", *typed, Wanted::dealt_with), "--json");
  const options::Option kept =
      note_option("--keep", "Takes that back, while a kiosk runs and for ten seconds", *typed, Wanted::keep);
  return {.name = "notes",
          .about = "Prints all notes, also those that facilitators are not told of",
          .options = {data_option(typed->data_folder), json, dealt_with,
                      excluding(excluding(kept, "--json"), "--dealt-with")},
          .missing = [typed] { return missing(typed->data_folder, "--data"); },
          .run = [typed] { return run_notes(*typed, std::cout); }};
}

int run_notes(const NotesOptions& options, std::ostream& out) {
  switch (options.wanted) {
    case Wanted::list:
      print_text(notes_in(options.data_folder), out);
      break;
    case Wanted::list_as_json:
      out << wire::encode(notes_in(options.data_folder)) << "\n";
      break;
    case Wanted::dealt_with:
      deal_with(options, out);
      break;
    case Wanted::keep:
      keep(options, out);
      break;
  }
  return 0;
}

}  // namespace hearth::kiosk
