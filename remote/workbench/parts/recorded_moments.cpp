#include "remote/workbench/parts/recorded_moments.hpp"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "kiosk/journal/recorded.hpp"
#include "kiosk/rehearsal/recording.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::workbench {
namespace {

constexpr std::size_t recording_bytes_max = std::size_t{1} << 20U;

std::string content_of(const std::string& file) {
  try {
    auto content = wire::read_small_file(file, recording_bytes_max);
    if (!content) throw wire::FileFault{file + " is not there"};
    return *std::move(content);
  } catch (const wire::FileFault& fault) {
    throw std::runtime_error(std::string{fault.what()} + ".");
  }
}

RecordedMoment moment_of(const kiosk::RecordedRoom& played, std::string result) {
  return {played.room(), played.now(), std::move(result)};
}

// A disk can have damaged an event so that it can still be read, and makes a room that there cannot be.
RecordedMoment after_event(const RecordedMoment& before, const Event& event) {
  try {
    RecordedMoment after = before;
    apply(after.room, event);
    static_cast<void>(published(after.room));
    after.now = after.room.as_of;
    after.result = kiosk::in_one_line(after.room);
    return after;
  } catch (const std::exception&) {
    return {before.room, before.now, "This event is damaged; the room stays as it was."};
  }
}

}  // namespace

RecordedMoments::RecordedMoments(const std::string& file, const House& house) {
  if (file.empty()) throw std::runtime_error("Write which file.");
  if (file.ends_with(".db")) {
    read_journal(file);
  } else {
    read_commands(file, house);
  }
}

void RecordedMoments::read_commands(const std::string& file, const House& house) {
  kiosk::Recording recording = kiosk::read_recording(content_of(file));
  if (!recording.fault.empty()) throw std::runtime_error(file + ": " + recording.fault + ".");
  for (const kiosk::RecordedCommand& each : recording.commands) steps_.push_back({each.words, each.result});
  const auto played = std::make_shared<kiosk::RecordedRoom>(house);
  moments_.push_back(moment_of(*played, {}));
  play_next_ = [played, commands = std::move(recording.commands)](const RecordedMoment&, std::size_t step) {
    std::string result = played->play(commands[step]);
    return moment_of(*played, std::move(result));
  };
}

// Events are told by their names alone, and rooms as they are published: what people told in private is in
// a journal as well.
void RecordedMoments::read_journal(const std::string& file) {
  kiosk::RecordedJournal journal = kiosk::read_recorded_journal(file);
  note_ = journal.note;
  for (const Event& each : journal.events) steps_.push_back({name_of(each), {}});
  moments_.push_back({journal.room, journal.room.as_of, {}});
  play_next_ = [events = std::move(journal.events)](const RecordedMoment& before, std::size_t step) {
    return after_event(before, events[step]);
  };
}

const RecordedMoment& RecordedMoments::after(std::size_t step) {
  step = std::min(step, steps_.size());
  while (moments_.size() <= step) moments_.push_back(play_next_(moments_.back(), moments_.size() - 1));
  return moments_[step];
}

}  // namespace hearth::workbench
