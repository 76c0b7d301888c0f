#include "kiosk/room_keeper.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/admissions_commands.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"

namespace hearth::kiosk {
namespace {

// What a reply tells besides that it was done.
void put_what_was_asked_for(wire::Reply& reply, const Asked& asked, const std::vector<Event>& events,
                            const Room& room) {
  const Command& command = asked.read.request.command;
  for (const Event& event : events) {
    if (const auto* signed_in = get_if<GuestSignedIn>(event)) reply.token = signed_in->token;
    if (const auto* reserved = get_if<TokensReserved>(event)) reply.tokens = reserved->tokens;
  }
  if (is<ListNotes>(command)) reply.notes = notes_for(*room.notes, asked.permission);
  if (is<ListTallies>(command)) reply.tallies = room.tallies->all;
  if (is<ListAgreements>(command)) reply.agreements = room.agreements->groups;
  if (is<ListOffers>(command)) reply.offers = offers_told(room);
  if (is<ReadDeviceRequests>(command)) reply.requests = room.admissions->requests;
}

// Lists are read anew by whoever asks again, and not kept a second time.
bool is_list(const wire::Reply& reply) {
  return reply.notes || reply.tallies || reply.agreements || reply.offers || reply.requests;
}

wire::Reply refused(const wire::RequestId& id, const Refusal& refusal) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::refused;
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
  Names names;

  void happen(const std::vector<Event>& decided) {
    for (const Event& event : decided) {
      apply(copy, event);
      events.push_back(event);
    }
  }
};

RoomKeeper::RoomKeeper(Journal& journal, Room room, Chance chance)
    : journal_(&journal), room_(std::move(room)), chance_(std::move(chance)) {}

// A reply and what it rests on.
struct RoomKeeper::Answered {
  enum class By {
    itself,  // it was answered before, or could not be read
    batch,   // it stands and falls with what the batch made of the room
  };
  wire::Reply reply;
  By by = By::batch;
};

bool RoomKeeper::was_not_saved(const Asked& asked) const {
  return std::find(not_saved_.begin(), not_saved_.end(), std::pair{asked.device, asked.read.id}) !=
         not_saved_.end();
}

RoomKeeper::Answered RoomKeeper::answer(Batch& batch, const Asked& asked, const Moment& moment) {
  using By = Answered::By;
  const wire::RequestId& id = asked.read.id;
  if (asked.read.fault) return {refused(id, *asked.read.fault), By::itself};
  const auto same = [&](const Remembered& each) {
    return each.device == asked.device && each.reply.id == id;
  };
  const auto in_batch = std::find_if(batch.answers.begin(), batch.answers.end(), same);
  if (in_batch != batch.answers.end()) return {in_batch->reply, By::batch};
  if (auto before = journal_->remembered(asked.device, id)) return {std::move(*before), By::itself};
  if (was_not_saved(asked)) return {refused(id, Refusal{Reason::not_saved, {}}), By::itself};

  const Context context{
      moment.now,       moment.today, moment.wall_clock, moment.day_is,
      asked.permission, asked.device, chance_(),         asked.read.request.seen.value_or(Seen{})};
  const Decision decision = decide(batch.copy, asked.read.request.command, context);
  wire::Reply reply;
  if (decision.refused) {
    reply = refused(id, *decision.refused);
  } else {
    batch.happen(decision.events);
    batch.names.take(asked.read.request.command, decision.events, batch.copy);
    reply.id = id;
    reply.outcome = wire::Outcome::applied;
    put_what_was_asked_for(reply, asked, decision.events, batch.copy);
  }
  if (!is_list(reply)) batch.answers.push_back({asked.device, reply});
  return {std::move(reply), By::batch};
}

bool RoomKeeper::commit(Batch& batch) {
  // Nothing to write, and so nothing is found out about the disk.
  if (batch.events.empty() && batch.answers.empty()) return true;
  try {
    journal_->append(batch.events, batch.answers, batch.copy);
  } catch (const JournalFault&) {
    disk_failed();
    return false;
  }
  room_ = std::move(batch.copy);
  names_ = std::move(batch.names);
  names_.keep_those_in(room_);
  // The journal has noted with the batch what is to be erased.
  if (journal_->erasure_due() == Erases::nothing)
    saving_ = true;
  else
    catch_up();
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

void RoomKeeper::keep(const KnownDays& days) {
  if (journal_->known_days() == days) return;
  try {
    journal_->keep_known_days(days);
  } catch (const JournalFault&) {
    disk_failed();
  }
}

void RoomKeeper::catch_up() {
  const Erases due = journal_->erasure_due();
  if (due == Erases::nothing && saving_) return;
  try {
    if (due != Erases::nothing)
      journal_->erase(room_, due);
    else
      journal_->try_writing();
    saving_ = true;
  } catch (const JournalFault&) {
    disk_failed();
  }
}

std::vector<wire::Reply> RoomKeeper::handle(const std::vector<Asked>& batch, const Moment& moment) {
  Batch working{room_, {}, {}, names_};
  std::vector<Answered> answered;
  answered.reserve(batch.size());
  for (const Asked& asked : batch) answered.push_back(answer(working, asked, moment));
  const bool kept = commit(working);
  std::vector<wire::Reply> replies;
  replies.reserve(batch.size());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    wire::Reply& reply = answered[i].reply;
    if (!kept && answered[i].by == Answered::By::batch) {
      reply = refused(reply.id, Refusal{Reason::not_saved, {}});
      not_saved_.emplace_back(batch[i].device, reply.id);
      if (not_saved_.size() > not_saved_max) not_saved_.pop_front();
    }
    replies.push_back(std::move(reply));
  }
  return replies;
}

std::optional<Refusal> RoomKeeper::tell(const Command& command, const Moment& moment) {
  const Context context{moment.now,        moment.today, moment.wall_clock, moment.day_is,
                        Permission::kiosk, {},           chance_(),         {}};
  const Decision decision = decide(room_, command, context);
  if (decision.refused) return decision.refused;
  if (decision.events.empty()) return std::nullopt;
  Batch working{room_, {}, {}, names_};
  working.happen(decision.events);
  working.names.take(command, decision.events, working.copy);
  if (!commit(working)) return Refusal{Reason::not_saved, {}};
  return std::nullopt;
}

}  // namespace hearth::kiosk
