#pragma once
// Coverage: how much of each pixel a text, an icon or a curve covers. It has no colour; that is given when it
// is drawn. Kept in a cache of bounded size, so that drawing the same thing again costs nothing.

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/ui/image.hpp"
#include "shared/ui/typeset/text.hpp"

namespace hearth::ui {

class Bitmap {
 public:
  Bitmap(int width, int height, Keep keep = Keep::cached);
  // Wipes its pixels when it was made for one frame.
  ~Bitmap();
  Bitmap(const Bitmap&) = delete;
  Bitmap& operator=(const Bitmap&) = delete;

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] std::size_t bytes() const { return coverage_.size(); }
  // Rows are stride() bytes apart (a multiple of 4, as Cairo wants it for A8).
  [[nodiscard]] int stride() const { return stride_; }
  [[nodiscard]] std::uint8_t* pixels() { return coverage_.data(); }
  [[nodiscard]] const std::uint8_t* row(int y) const {
    return coverage_.data() + static_cast<std::ptrdiff_t>(y) * stride_;
  }

 private:
  int width_;
  int height_;
  int stride_;
  Keep keep_;
  std::vector<std::uint8_t> coverage_;
};

// Something that was drawn once: its coverage, where that lies from the place asked for, and for texts the
// measures. Without a bitmap there is nothing to draw (an empty text).
struct Rendering {
  std::shared_ptr<const Bitmap> bitmap;
  int left = 0;
  int top = 0;
  Measure measure{};
};

// Least recently used go first. Belongs to one Canvas.
class BitmapCache {
 public:
  // Nothing when it is not there. The answer stays valid until trim().
  [[nodiscard]] const Rendering* find(std::string_view key);
  const Rendering& keep(std::string key, Rendering rendering);
  // Lets go until at most `bytes_max` are held; what was found or kept since the last trim() stays.
  void trim(std::size_t bytes_max);
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::string key;
    Rendering rendering;
    std::uint64_t used_in = 0;
  };
  [[nodiscard]] static std::size_t size_of(const Entry& entry);

  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_key_;
  std::size_t bytes_ = 0;
  std::uint64_t round_ = 1;
};

}  // namespace hearth::ui
