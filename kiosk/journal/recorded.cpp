#include "kiosk/journal/recorded.hpp"

#include "kiosk/journal/lasting.hpp"
#include "kiosk/journal/snapshot.hpp"
#include "kiosk/journal/store.hpp"
#include "kiosk/journal/tables.hpp"

namespace hearth::kiosk {

RecordedJournal read_recorded_journal(const std::filesystem::path& file) {
  Store store{file.parent_path(), {}};
  if (store.file() != file)
    throw JournalFault(file.string() + " is not called room.db, as a kiosk's journal is. Name it so.");
  return store.safely([&] {
    store.open_to_look();
    RecordedJournal recorded;
    const Found snapshot = read_snapshot(store, recorded.room);
    if (snapshot == Found::lost) throw_damaged(file);
    FoundLasting lasting;
    // In the first version it is in the snapshot.
    if (store.version() != first_version) {
      lasting = read_lasting(store);
      put_into(recorded.room, lasting.lasting);
    }
    const Found events = read_events(store, recorded.events);
    if (events == Found::lost) {
      recorded.note = "Some of what happened could not be read. What came before that is here.";
    } else if (snapshot == Found::doubtful || events == Found::doubtful || !lasting.damage.empty()) {
      recorded.note = "The disk has damaged some of this journal.";
    }
    return recorded;
  });
}

}  // namespace hearth::kiosk
