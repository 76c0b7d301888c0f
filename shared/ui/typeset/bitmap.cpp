#include "shared/ui/typeset/bitmap.hpp"

#include "shared/ui/wipe.hpp"

namespace hearth::ui {

Bitmap::Bitmap(int width, int height, Keep keep)
    : width_(width),
      height_(height),
      stride_((width + 3) / 4 * 4),
      keep_(keep),
      coverage_(static_cast<std::size_t>(stride_) * static_cast<std::size_t>(height)) {}

Bitmap::~Bitmap() {
  if (keep_ == Keep::this_frame) wipe(coverage_.data(), coverage_.size());
}

std::size_t BitmapCache::size_of(const Entry& entry) {
  const std::size_t pixels = entry.rendering.bitmap ? entry.rendering.bitmap->bytes() : 0;
  return pixels + entry.key.size() + sizeof(Entry) + sizeof(Bitmap);
}

const Rendering* BitmapCache::find(std::string_view key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  found->second->used_in = round_;
  entries_.splice(entries_.begin(), entries_, found->second);
  return &found->second->rendering;
}

const Rendering& BitmapCache::keep(std::string key, Rendering rendering) {
  entries_.push_front({std::move(key), std::move(rendering), round_});
  by_key_.emplace(entries_.front().key, entries_.begin());
  bytes_ += size_of(entries_.front());
  return entries_.front().rendering;
}

void BitmapCache::trim(std::size_t bytes_max) {
  while (bytes_ > bytes_max && !entries_.empty() && entries_.back().used_in != round_) {
    bytes_ -= size_of(entries_.back());
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
  ++round_;
}

}  // namespace hearth::ui
