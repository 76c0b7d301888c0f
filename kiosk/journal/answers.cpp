#include "kiosk/journal/answers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/journal/store.hpp"
#include "kiosk/journal/tables.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

wire::Reply erased_answer(const wire::RequestId& id) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::applied;
  return reply;
}

std::string checksum_at(const DeviceId& device, const wire::RequestId& request, std::string_view words) {
  return checksum_of({"answer", device, request, words});
}

// What was erased stays erased: its words are none.
bool is_erased(const wire::Reply& reply) {
  return reply == erased_answer(reply.id);
}

void put_row(Store& store, const Remembered& answer) {
  SQLite::Statement put(store.database(),
                        "INSERT INTO answers (device, id, answer, checksum) VALUES (?, ?, ?, ?)");
  const std::string words = is_erased(answer.reply) ? "" : wire::encode(answer.reply);
  const std::string checksum = checksum_at(answer.device, answer.reply.id, words);
  put.bind(1, answer.device);
  put.bind(2, answer.reply.id);
  put.bind(3, words);
  put.bind(4, checksum.data(), static_cast<int>(checksum.size()));
  put.exec();
}

}  // namespace

bool Answers::read(Store& store) {
  const bool first = store.version() == first_version;
  Answers found;
  const bool whole = store.each_row(
      std::string{"SELECT device, id, answer, "} + (first ? "NULL" : "checksum") +
          " FROM answers ORDER BY number",
      [&](SQLite::Statement& row) {
        const DeviceId device = row.getColumn(0).getString();
        const wire::RequestId request = row.getColumn(1).getString();
        const std::string words = row.getColumn(2).getString();
        const bool sound =
            !words.empty() && (first || row.getColumn(3).getString() == checksum_at(device, request, words));
        auto decoded = wire::decode<wire::Reply>(words, wire::Strictness::lenient);
        found.remember({device, sound && !decoded.fault ? decoded.value : erased_answer(request)});
      });
  if (whole || devices_.empty()) devices_ = std::move(found.devices_);
  return whole;
}

std::optional<wire::Reply> Answers::find(const DeviceId& device, const wire::RequestId& id) const {
  const auto of_device = devices_.find(device);
  if (of_device == devices_.end()) return std::nullopt;
  const auto found = of_device->second.by_id.find(id);
  if (found == of_device->second.by_id.end()) return std::nullopt;
  return found->second;
}

void Answers::put(Store& store, const Remembered& answer) {
  store.write("answer", [&] {
    put_row(store, answer);
    SQLite::Statement trim(store.database(),
                           "DELETE FROM answers WHERE device = ?1 AND number <= (SELECT number FROM answers "
                           "WHERE device = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)");
    trim.bind(1, answer.device);
    trim.bind(2, static_cast<std::int64_t>(answers_per_device_max));
    trim.exec();
  });
}

void Answers::put_all(Store& store) const {
  store.write("answers", [&] {
    for (const auto& [device, of_device] : devices_) {
      for (const wire::RequestId& request : of_device.order)
        put_row(store, {device, of_device.by_id.at(request)});
    }
  });
}

void Answers::remember(const Remembered& answer) {
  OfDevice& of_device = devices_[answer.device];
  if (!of_device.by_id.emplace(answer.reply.id, answer.reply).second) return;
  of_device.order.push_back(answer.reply.id);
  if (of_device.order.size() > answers_per_device_max) {
    of_device.by_id.erase(of_device.order.front());
    of_device.order.pop_front();
  }
}

void Answers::erase(Store& store) {
  // A checksum would tell what the answer was to whoever tries all words.
  store.execute("answers", "UPDATE answers SET answer = '', checksum = NULL");
}

void Answers::blank() {
  for (auto& [device, of_device] : devices_) {
    for (auto& [request, reply] : of_device.by_id) reply = erased_answer(request);
  }
}

}  // namespace hearth::kiosk
