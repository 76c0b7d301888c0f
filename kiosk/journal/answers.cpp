#include "kiosk/journal/answers.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "kiosk/journal/store.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

wire::Reply erased_answer(const wire::RequestId& id) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::applied;
  return reply;
}

}  // namespace

void Answers::read(Store& store) {
  devices_.clear();
  SQLite::Statement query(store.database(), "SELECT device, id, answer FROM answers ORDER BY number");
  while (query.executeStep()) {
    const std::string answer = query.getColumn(2).getString();
    const wire::RequestId request = query.getColumn(1).getString();
    auto decoded = wire::decode<wire::Reply>(answer, wire::Strictness::lenient);
    remember({query.getColumn(0).getString(),
              answer.empty() || decoded.fault ? erased_answer(request) : decoded.value});
  }
}

std::optional<wire::Reply> Answers::find(const DeviceId& device, const wire::RequestId& id) const {
  const auto of_device = devices_.find(device);
  if (of_device == devices_.end()) return std::nullopt;
  const auto found = of_device->second.by_id.find(id);
  if (found == of_device->second.by_id.end()) return std::nullopt;
  return found->second;
}

void Answers::insert(Store& store, const Remembered& answer) {
  store.write("answer", [&] {
    SQLite::Statement insert(store.database(), "INSERT INTO answers (device, id, answer) VALUES (?, ?, ?)");
    insert.bind(1, answer.device);
    insert.bind(2, answer.reply.id);
    insert.bind(3, wire::encode(answer.reply));
    insert.exec();
    SQLite::Statement trim(store.database(),
                           "DELETE FROM answers WHERE device = ?1 AND number <= (SELECT number FROM answers "
                           "WHERE device = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)");
    trim.bind(1, answer.device);
    trim.bind(2, static_cast<std::int64_t>(answers_per_device_max));
    trim.exec();
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
  store.execute("answers", "UPDATE answers SET answer = ''");
}

void Answers::blank() {
  for (auto& [device, of_device] : devices_) {
    for (auto& [request, reply] : of_device.by_id) reply = erased_answer(request);
  }
}

}  // namespace hearth::kiosk
