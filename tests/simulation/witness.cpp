#include "tests/simulation/witness.hpp"

#include <algorithm>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::simulation {
namespace {

template <class Visit>
void for_each_guest(const Room& room, const Visit& visit) {
  const auto each = [&](const std::vector<Guest>& guests) {
    std::for_each(guests.begin(), guests.end(), visit);
  };
  if (room.gathering) each(room.gathering->guests);
  if (room.goodbye) each(room.goodbye->gathering.guests);
  if (!room.day) return;
  each(room.day->guests);
  if (room.day->drop_in) each(room.day->drop_in->guests);
}

template <class Wanted>
const Wanted* wanted(const kiosk::Incoming& request) {
  if (request.read.fault) return nullptr;
  return get_if<Wanted>(request.read.request.command);
}

// From where a press was meant to move the room on; nothing: it was not, or it does not say.
std::optional<std::string> moves_on_from(const kiosk::Incoming& request) {
  if (request.read.fault || !request.read.request.seen) return std::nullopt;
  const Seen& seen = *request.read.request.seen;
  if (wanted<NextTurn>(request) != nullptr || wanted<EndTurn>(request) != nullptr) {
    if (seen.turn) return "turn " + std::to_string(*seen.turn);
  }
  // SkipStage says where to, so twice is once.
  if (wanted<NextStage>(request) != nullptr || wanted<PreviousStage>(request) != nullptr) {
    if (seen.stage) return "stage " + std::to_string(*seen.stage);
  }
  return std::nullopt;
}

bool follows_the_room(Permission permission) {
  return permission == Permission::facilitator || permission == Permission::owner;
}

}  // namespace

Witness::Facts Witness::facts_of(const Room& room) {
  Facts facts;
  facts.version = room.version;
  facts.day = room.day.has_value();
  if (room.day) facts.came = room.day->came;
  facts.tallies = room.tallies->all.size();
  if (room.gathering) facts.stage = room.gathering->agenda.stage().name.str();
  for_each_guest(room, [&](const Guest& guest) {
    if (guest.token && !facts.guests.insert(*guest.token).second) find("two people hold the same token");
  });
  for (const TokenBlock& block : room.blocks) {
    for (const Token token : block.tokens) {
      if (!facts.set_aside.insert(token).second) find("a token is set aside twice");
      if (facts.guests.contains(token)) find("somebody's token is set aside for another");
    }
  }
  return facts;
}

void Witness::started(const kiosk::Kiosk& kiosk) {
  const Facts after = facts_of(kiosk.room());
  if (after.version < told_) find("somebody was told of what a start of the kiosk did not bring back");
  // What was being taken when the power went may have been kept or not.
  compare_counts(after);
  note_endings(after);
  for (const kiosk::Incoming& request : taken_.requests) maybe_done_.insert(request.read.id);
  taken_ = {};
  before_ = after;
  replied_ = 0;
  look_for_what_ended(kiosk);
}

void Witness::takes(const kiosk::Arrivals& arrivals) {
  taken_ = arrivals;
}

std::size_t Witness::new_sign_ins() const {
  std::set<wire::RequestId> ids;
  for (const kiosk::Incoming& request : taken_.requests) {
    if (wanted<SignIn>(request) != nullptr && !applied_.contains(request.read.id))
      ids.insert(request.read.id);
  }
  return ids.size();
}

void Witness::compare_counts(const Facts& after) {
  const bool same_day = before_.day && after.day && after.came >= before_.came;
  const std::uint32_t more = same_day ? after.came - before_.came : after.came;
  if (more > new_sign_ins()) find("somebody was counted twice");
  counted_ += more;
}

void Witness::compare_stages(const std::vector<wire::Reply>& replies, const Facts& after) {
  // Of several at once it is not seen here which one did what.
  if (taken_.requests.size() != 1) return;
  const kiosk::Incoming& request = taken_.requests.front();
  const auto said = meant.find(request.read.id);
  // Answers from before an ending come back as a plain `applied`, and nothing is done.
  const bool is_new = replies.front().outcome == wire::Outcome::applied &&
                      !answered_.contains(request.read.id) && !maybe_done_.contains(request.read.id);
  if (!is_new || said == meant.end()) return;
  const bool goes_there = wanted<SkipStage>(request) != nullptr;
  const bool leaves_it = wanted<NextStage>(request) != nullptr || wanted<PreviousStage>(request) != nullptr;
  if ((goes_there && after.stage != said->second) || (leaves_it && before_.stage != said->second))
    find("a stale press has hit another stage");
}

// Of all who pressed on seeing the same turn or stage, at most one has moved the room on.
void Witness::compare_moves(const std::vector<wire::Reply>& replies) {
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const wire::RequestId& id = replies[i].id;
    if (replies[i].outcome != wire::Outcome::applied || answered_.contains(id) || maybe_done_.contains(id))
      continue;
    const auto from = moves_on_from(taken_.requests[i]);
    if (!from) continue;
    const auto first = moved_on_.try_emplace(*from, id).first;
    if (first->second != id) find("two presses have moved the room on from the same place");
  }
}

void Witness::compare_replies(const std::vector<wire::Reply>& replies) {
  for (std::size_t i = 0; i < replies.size(); ++i) {
    const bool follows = follows_the_room(taken_.requests[i].permission);
    if (!follows && replies[i].version != 0) find("a reply tells the door that something has happened");
    if (follows) replied_ = replies[i].version;
  }
}

// Each is given only the notes that are meant for them.
void Witness::compare_lists(const std::vector<wire::Reply>& replies) {
  for (std::size_t i = 0; i < replies.size(); ++i) {
    for (const Note& note : replies[i].notes.value_or(std::vector<Note>{})) {
      if (!is_told_of(note.is, taken_.requests[i].permission))
        find("somebody was given a note that is meant for somebody else");
    }
  }
}

// What facilitators are shown has another version exactly when it is another, and nothing of others' notes.
void Witness::compare_picture(const std::string& bytes, const Room& room) {
  auto picture = wire::decode<wire::RoomPicture>(bytes, wire::Strictness::lenient).value;
  const wire::Beat beat = std::exchange(picture.beat, {});
  picture.room.version = 0;
  picture.room.as_of = Instant{};
  const ShownToFacilitators now{beat.boot, beat.version, wire::encode(picture)};
  if (shown_ && shown_->boot == now.boot &&
      (shown_->version == now.version) != (shown_->picture == now.picture))
    find("a version tells facilitators of something that they are not shown");
  if (replied_ > now.version) find("a reply tells of a version that never was");
  shown_ = now;
  const auto theirs = notes_for(*room.notes, Permission::facilitator);
  if (picture.notes_to_read != theirs.size() || picture.room.notes->all.size() != theirs.size())
    find("facilitators are told of notes that are meant for somebody else");
}

void Witness::note_notes(const Room& room) {
  for (const Note& note : room.notes->all) written_.insert(note.text.str());
}

void Witness::note_endings(const Facts& after) {
  // Whatever erases a gathering keeps its tally.
  const bool erased = after.tallies > before_.tallies;
  const bool day_ended = before_.day && (!after.day || after.came < before_.came);
  if (erased || day_ended) {
    ++endings_;
    ended_.insert(seen_.begin(), seen_.end());
    seen_.clear();
  }
  seen_.insert(after.guests.begin(), after.guests.end());
  std::erase_if(ended_,
                [&](Token token) { return after.guests.contains(token) || after.set_aside.contains(token); });
}

void Witness::took(const std::vector<wire::Reply>& replies, const kiosk::Kiosk& kiosk) {
  if (kiosk.saving() && disk_->refused_last()) find("it says that it saves while the disk takes nothing");
  if (replies.size() != taken_.requests.size()) find("a request has no reply");
  const Facts after = facts_of(kiosk.room());
  compare_counts(after);
  compare_stages(replies, after);
  compare_moves(replies);
  compare_replies(replies);
  compare_lists(replies);
  note_notes(kiosk.room());
  for (std::size_t i = 0; i < replies.size(); ++i) {
    if (replies[i].reason != Reason::not_saved) answered_.insert(replies[i].id);
    if (replies[i].outcome != wire::Outcome::applied) continue;
    applied_.insert(replies[i].id);
  }
  if (!replies.empty()) told_ = std::max(told_, after.version);
  const int endings = endings_;
  note_endings(after);
  before_ = after;
  taken_ = {};
  if (endings_ != endings) look_for_what_ended(kiosk);
}

void Witness::published(const std::vector<kiosk::Published>& messages, const kiosk::Moment& moment,
                        const kiosk::Kiosk& kiosk) {
  if (kiosk.saving() && disk_->refused_last()) find("it says that it saves while the disk takes nothing");
  if (kiosk.next_due() <= moment.now) find("it wants to be called again at once");
  bool to_facilitators = false;
  for (const kiosk::Published& each : messages) {
    if (each.stream == wire::Stream::facilitator) to_facilitators = true;
    if (each.stream == wire::Stream::wall && to_facilitators) find("the walls are not the first to know");
  }
  if (to_facilitators) told_ = std::max(told_, kiosk.room().version);
  for (const kiosk::Published& each : messages) {
    if (each.stream == wire::Stream::facilitator && each.topic == wire::picture_topic)
      compare_picture(each.body, kiosk.room());
  }
}

void Witness::look_for_what_ended(const kiosk::Kiosk& kiosk) {
  if (!kiosk.saving()) return;
  std::vector<std::string> words;
  for (const Token token : ended_) words.push_back(to_string(token));
  for (const std::string& held : disk_->held(words))
    find("a token of what has ended is still on the disk: " + held);
  std::set<std::string> gone = written_;
  for (const Note& note : kiosk.room().notes->all) gone.erase(note.text.str());
  for (const std::string& held : disk_->held({gone.begin(), gone.end()}))
    find("a note that was dealt with is still on the disk: " + held);
}

}  // namespace hearth::simulation
