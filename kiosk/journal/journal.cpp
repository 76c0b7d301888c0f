#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "kiosk/journal/check.hpp"
#include "kiosk/journal/facts.hpp"
#include "kiosk/journal/lasting.hpp"
#include "kiosk/journal/private_files.hpp"
#include "kiosk/journal/snapshot.hpp"
#include "kiosk/journal/tables.hpp"

namespace hearth::kiosk {
namespace {

Erases asked_by(const std::vector<Event>& events) {
  Erases most = Erases::nothing;
  for (const Event& event : events) most = std::max(most, erases(event));
  return most;
}

// One after the other, as one sentence.
void add(std::string& note, std::string_view more) {
  if (!note.empty() && !more.empty()) note += "; ";
  note += more;
}

}  // namespace

struct Journal::State {
  Store store;
  Answers answers;
  Facts facts;
  // What the tables of lasting.hpp hold; nothing when that is not known.
  std::optional<Lasting> kept;
  std::size_t events_since_snapshot = 0;
  // The file is damaged, or of an earlier version: nothing is added to it before it has been written anew.
  bool anew_due = false;
  std::unique_ptr<Check> check;

  void open();
  void open_if_closed() {
    if (!store.is_open()) open();
  }
  void add(const std::vector<Event>& events, const std::vector<Remembered>& given, const Room& after);
  void erase(const Room& room, Erases what);
  void write_anew(const Room& room);
  void write_anew_after_damage(const std::exception& fault, const Room& room);
};

void Journal::State::open() {
  store.open();
  if (store.version() == 0) {
    facts = new_facts();
    write_anew(Room{});
    return;
  }
  const FoundFacts found = read_facts(store);
  facts = found.facts;
  const bool answers_whole = answers.read(store);
  anew_due = anew_due || store.version() < tables_version || !found.sound || !answers_whole;
  events_since_snapshot = count_events(store);
  kept.reset();
}

// Everything that the file must hold is known: the room from outside, the rest from here.
void Journal::State::write_anew(const Room& room) {
  anew_due = true;  // also when it fails
  store.write_anew([&] {
    put_snapshot(store, room);
    put_lasting(store, lasting_of(room), std::nullopt);
    answers.put_all(store);
    put_facts(store, facts);
  });
  kept = lasting_of(room);
  events_since_snapshot = 0;
  anew_due = false;
}

void Journal::State::write_anew_after_damage(const std::exception& fault, const Room& room) {
  if (!is_damage(fault)) throw;
  write_anew(room);
}

void Journal::State::add(const std::vector<Event>& events, const std::vector<Remembered>& given,
                         const Room& after) {
  SQLite::Transaction transaction(store.database());
  // Events never change what lasts behind a snapshot, so that damage to them cannot take it back.
  const Lasting lasting = lasting_of(after);
  const bool snapshot_due = kept != lasting || events_since_snapshot + events.size() >= events_per_snapshot;
  if (snapshot_due) {
    put_snapshot(store, after);
    put_lasting(store, lasting, kept);
  } else {
    for (const Event& event : events) put_event(store, event);
  }
  for (const Remembered& answer : given) Answers::put(store, answer);
  const Erases due = std::max(facts.erasure_due, asked_by(events));
  if (due != facts.erasure_due) put_erasure_due(store, due);
  store.write("commit", [&] { transaction.commit(); });
  kept = lasting;
  events_since_snapshot = snapshot_due ? 0 : events_since_snapshot + events.size();
  facts.erasure_due = due;
}

void Journal::State::erase(const Room& room, Erases what) {
  SQLite::Transaction transaction(store.database());
  put_snapshot(store, room);
  put_lasting(store, lasting_of(room), kept);
  if (what == Erases::people) Answers::erase(store);
  store.write("commit", [&] { transaction.commit(); });
  kept = lasting_of(room);
  events_since_snapshot = 0;
}

Journal::Journal(std::filesystem::path folder, BeforeWrite before_write)
    : state_(new State{{std::move(folder), std::move(before_write)}, {}, {}, {}, 0, false, {}}) {
  make_private_folder(state_->store.file().parent_path());
  reopen();
}

Journal::~Journal() = default;

void Journal::reopen() {
  state_->check.reset();
  state_->store.safely([&] { state_->open(); });
}

Loaded Journal::load() {
  State& state = *state_;
  return state.store.safely([&] {
    Loaded loaded;
    const bool first = state.store.version() == first_version;
    const Found snapshot = read_snapshot(state.store, loaded.room);
    if (snapshot == Found::doubtful)
      add(loaded.note, "the disk has damaged the stored room; look whether all is as it was");
    if (snapshot == Found::lost)
      add(loaded.note,
          "the stored room could not be read and was erased; the kiosk starts with an empty one");
    if (!first) {
      const FoundLasting found = read_lasting(state.store);
      for (const std::string& sentence : found.damage) add(loaded.note, sentence);
      if (found.damage.empty()) state.kept = found.lasting;
      put_into(loaded.room, found.lasting);
      state.anew_due = state.anew_due || !found.damage.empty();
    }
    Room replayed = loaded.room;
    Erases due = state.facts.erasure_due;
    const Found events = snapshot == Found::lost ? Found::lost : replay_events(state.store, replayed, due);
    if (events == Found::lost && snapshot != Found::lost)
      add(loaded.note, "what happened since the last snapshot could not be read and was erased");
    if (events == Found::doubtful)
      add(loaded.note, "the disk has damaged what happened last; look whether all is as it was");
    if (events == Found::lost)
      due = Erases::people;
    else
      loaded.room = std::move(replayed);
    if (state.anew_due && loaded.note.empty() && !first)
      loaded.note = "the disk has damaged the journal, and it was written anew";
    state.anew_due = state.anew_due || !loaded.note.empty();
    // In the file as well, should it be written anew and the power be cut before erase() has ended.
    state.facts.erasure_due = due;
    if (due != Erases::nothing || state.anew_due)
      erase(loaded.room, due);
    else
      state.store.truncate_log();
    return loaded;
  });
}

void Journal::append(const std::vector<Event>& events, const std::vector<Remembered>& answers,
                     const Room& after) {
  if (events.empty() && answers.empty()) return;
  State& state = *state_;
  state.store.safely([&] {
    state.open_if_closed();
    if (state.anew_due) state.write_anew(after);
    try {
      state.add(events, answers, after);
    } catch (const SQLite::Exception& fault) {
      state.write_anew_after_damage(fault, after);
      state.add(events, answers, after);
    }
    for (const Remembered& answer : answers) state.answers.remember(answer);
  });
}

std::optional<wire::Reply> Journal::remembered(const DeviceId& device, const wire::RequestId& id) const {
  return state_->answers.find(device, id);
}

Erases Journal::erasure_due() const {
  return state_->facts.erasure_due;
}

void Journal::erase(const Room& room, Erases what) {
  State& state = *state_;
  state.store.safely([&] {
    state.open_if_closed();
    const Erases most = std::max(what, state.facts.erasure_due);
    if (state.anew_due) state.write_anew(room);
    try {
      state.erase(room, most);
    } catch (const SQLite::Exception& fault) {
      state.write_anew_after_damage(fault, room);
      state.erase(room, most);
    }
    if (most == Erases::people) state.answers.blank();
    // Bytes of the write-ahead log survive a kill, so only now has it been done.
    state.store.truncate_log();
    if (state.facts.erasure_due != Erases::nothing) put_erasure_due(state.store, Erases::nothing);
    state.facts.erasure_due = Erases::nothing;
  });
}

void Journal::try_writing() {
  state_->store.safely([&] {
    state_->open_if_closed();
    if (state_->anew_due) throw_damaged(state_->store.file());
    put_trial(state_->store);
  });
}

void Journal::check_in_background() {
  state_->store.safely([&] { state_->check = std::make_unique<Check>(state_->store.database()); });
}

void Journal::wait_for_check() {
  if (state_->check != nullptr) state_->check->wait();
}

std::string Journal::take_check(const Room& room) {
  State& state = *state_;
  if (state.check == nullptr || !state.check->sound()) return {};
  const bool sound = *state.check->sound();
  state.check.reset();
  if (sound) return {};
  state.store.safely([&] {
    state.open_if_closed();
    state.write_anew(room);
  });
  return "the disk has damaged the journal in a place where nothing was lost; it was written anew";
}

std::uint64_t Journal::id() const {
  return state_->facts.id;
}

const KnownDays& Journal::known_days() const {
  return state_->facts.days;
}

void Journal::keep_known_days(const KnownDays& days) {
  State& state = *state_;
  state.store.safely([&] {
    state.open_if_closed();
    SQLite::Transaction transaction(state.store.database());
    put_days(state.store, days);
    state.store.write("commit", [&] { transaction.commit(); });
    state.facts.days = days;
  });
}

}  // namespace hearth::kiosk
