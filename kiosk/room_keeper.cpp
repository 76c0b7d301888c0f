#include "kiosk/room_keeper.hpp"

#include <algorithm>
#include <utility>

namespace hearth::kiosk {
namespace {

std::optional<Token> token_given(const std::vector<Event>& events) {
  for (const Event& event : events) {
    if (const auto* signed_in = std::get_if<GuestSignedIn>(&event)) return signed_in->token;
  }
  return std::nullopt;
}

wire::Reply refused(const wire::RequestId& id, std::uint64_t version, const Refusal& refusal) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::refused;
  reply.version = version;
  reply.reason = refusal.reason;
  if (!refusal.field.empty()) reply.field = refusal.field;
  return reply;
}

}  // namespace

// What a batch would make of the room, until it is committed.
struct RoomKeeper::Batch {
  Room copy;
  std::vector<Event> events;
  std::vector<Remembered> answers;
  bool erases_something = false;

  void happen(const std::vector<Event>& decided) {
    for (const Event& event : decided) {
      apply(copy, event);
      erases_something = erases_something || erases(event);
      events.push_back(event);
    }
  }
};

RoomKeeper::RoomKeeper(Journal& journal, Room room, Chance chance)
    : journal_(&journal), room_(std::move(room)), chance_(std::move(chance)) {}

wire::Reply RoomKeeper::answer(Batch& batch, const Asked& asked, const Moment& moment) {
  const wire::RequestId& id = asked.read.id;
  if (asked.read.fault) return refused(id, batch.copy.version, *asked.read.fault);
  const auto same = [&](const Remembered& each) { return each.device == asked.device && each.reply.id == id; };
  const auto in_batch = std::find_if(batch.answers.begin(), batch.answers.end(), same);
  if (in_batch != batch.answers.end()) return in_batch->reply;
  if (auto before = journal_->remembered(asked.device, id)) {
    // An erased answer says no version any more; the present one is as true.
    if (before->version == 0) before->version = batch.copy.version;
    return std::move(*before);
  }

  const Context context{moment.now,   moment.today, moment.wall_clock, asked.permission,
                        asked.device, chance_(),    asked.read.request.seen.value_or(Seen{})};
  const Decision decision = decide(batch.copy, asked.read.request.command, context);
  wire::Reply reply;
  if (decision.refused) {
    reply = refused(id, batch.copy.version, *decision.refused);
  } else {
    batch.happen(decision.events);
    reply.id = id;
    reply.outcome = wire::Outcome::applied;
    reply.version = batch.copy.version;
    reply.token = token_given(decision.events);
  }
  batch.answers.push_back({asked.device, reply});
  return reply;
}

bool RoomKeeper::commit(Batch& batch) {
  try {
    journal_->append(batch.events, batch.answers, batch.copy);
  } catch (const JournalFault&) {
    disk_failed();
    return false;
  }
  room_ = std::move(batch.copy);
  saving_ = !erasure_due_;
  if (batch.erases_something) {
    erasure_due_ = true;
    catch_up();
  }
  return true;
}

void RoomKeeper::disk_failed() {
  saving_ = false;
  try {
    journal_->reopen();
  } catch (const JournalFault&) {
    // It stays closed; the next batch finds the same fault and says so again.
  }
}

void RoomKeeper::catch_up() {
  if (!erasure_due_ && saving_) return;
  try {
    if (erasure_due_) journal_->erase(room_);
    else journal_->try_writing();
    erasure_due_ = false;
    saving_ = true;
  } catch (const JournalFault&) {
    disk_failed();
  }
}

std::vector<wire::Reply> RoomKeeper::handle(const std::vector<Asked>& batch, const Moment& moment) {
  Batch working{room_, {}, {}, false};
  std::vector<wire::Reply> replies;
  replies.reserve(batch.size());
  for (const Asked& asked : batch) replies.push_back(answer(working, asked, moment));
  const std::vector<Remembered> decided = working.answers;
  if (commit(working)) return replies;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const bool is_new = std::any_of(decided.begin(), decided.end(), [&](const Remembered& each) {
      return each.device == batch[i].device && each.reply.id == replies[i].id;
    });
    if (is_new && replies[i].outcome == wire::Outcome::applied) {
      replies[i] = refused(replies[i].id, room_.version, Refusal{Reason::not_saved, {}});
    }
  }
  return replies;
}

std::optional<Refusal> RoomKeeper::tell(const Command& command, const Moment& moment) {
  const Context context{moment.now, moment.today, moment.wall_clock, Permission::kiosk, {}, chance_(), {}};
  const Decision decision = decide(room_, command, context);
  if (decision.refused) return decision.refused;
  if (decision.events.empty()) return std::nullopt;
  Batch working{room_, {}, {}, false};
  working.happen(decision.events);
  if (!commit(working)) return Refusal{Reason::not_saved, {}};
  return std::nullopt;
}

}  // namespace hearth::kiosk
