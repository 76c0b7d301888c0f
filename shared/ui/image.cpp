#include "shared/ui/image.hpp"

#include <cairo.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace hearth::ui {
namespace {

constexpr int image_side_max = 16384;

struct EndSurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, EndSurface>;

Colour colour_of(std::uint32_t pixel) {
  return {static_cast<std::uint8_t>((pixel >> 16U) & 0xffU), static_cast<std::uint8_t>((pixel >> 8U) & 0xffU),
          static_cast<std::uint8_t>(pixel & 0xffU)};
}

int furthest(Colour one, Colour other) {
  return std::max({std::abs(one.r - other.r), std::abs(one.g - other.g), std::abs(one.b - other.b)});
}

void check(cairo_status_t status, const std::filesystem::path& file) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw std::runtime_error(file.string() + ": " + cairo_status_to_string(status));
}

}  // namespace

PixelRect intersection(PixelRect one, PixelRect other) {
  const int x = std::max(one.x, other.x);
  const int y = std::max(one.y, other.y);
  const int width = std::min(one.right(), other.right()) - x;
  const int height = std::min(one.bottom(), other.bottom()) - y;
  if (width <= 0 || height <= 0) return {};
  return {x, y, width, height};
}

PixelRect around(PixelRect one, PixelRect other) {
  if (one.empty()) return other;
  if (other.empty()) return one;
  const int x = std::min(one.x, other.x);
  const int y = std::min(one.y, other.y);
  return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

Image::Image(int width, int height) : width_(width), height_(height) {
  assert(width > 0 && height > 0 && width <= image_side_max && height <= image_side_max);
  pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0xff000000U);
}

const std::uint32_t* Image::row(int y) const {
  return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_;
}
std::uint32_t* Image::row(int y) {
  return pixels_.data() + static_cast<std::ptrdiff_t>(y) * width_;
}

Colour Image::at(int x, int y) const {
  assert(x >= 0 && y >= 0 && x < width_ && y < height_);
  return colour_of(row(y)[x]);
}

void Image::write_png(const std::filesystem::path& file) const {
  const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_, height_)};
  check(cairo_surface_status(surface.get()), file);
  unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height_; ++y) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(row(y));
    std::copy_n(bytes, static_cast<std::size_t>(width_) * 4,
                pixels + static_cast<std::ptrdiff_t>(y) * stride);
  }
  cairo_surface_mark_dirty(surface.get());
  check(cairo_surface_write_to_png(surface.get(), file.c_str()), file);
}

Image Image::read_png(const std::filesystem::path& file) {
  const Surface surface{cairo_image_surface_create_from_png(file.c_str())};
  check(cairo_surface_status(surface.get()), file);
  const cairo_format_t format = cairo_image_surface_get_format(surface.get());
  const int width = cairo_image_surface_get_width(surface.get());
  const int height = cairo_image_surface_get_height(surface.get());
  if ((format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32) || width > image_side_max ||
      height > image_side_max) {
    throw std::runtime_error(file.string() + ": not an image with 8 bits for each colour");
  }
  Image image{width, height};
  const unsigned char* pixels = cairo_image_surface_get_data(surface.get());
  const int stride = cairo_image_surface_get_stride(surface.get());
  for (int y = 0; y < height; ++y) {
    auto* bytes = reinterpret_cast<unsigned char*>(image.row(y));
    std::copy_n(pixels + static_cast<std::ptrdiff_t>(y) * stride, static_cast<std::size_t>(width) * 4, bytes);
    for (int x = 0; x < width; ++x) image.row(y)[x] |= 0xff000000U;
  }
  return image;
}

Difference compare(const Image& one, const Image& other, Tolerance tolerance) {
  Difference difference;
  difference.same_size = one.width() == other.width() && one.height() == other.height();
  if (!difference.same_size) return {false, 255, 1, one.whole()};
  long differing = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      if (one.row(y)[x] == other.row(y)[x]) continue;
      const int distance = furthest(one.at(x, y), other.at(x, y));
      difference.channel_max = std::max(difference.channel_max, distance);
      if (distance <= tolerance.channel) continue;
      ++differing;
      difference.where = around(difference.where, {x, y, 1, 1});
    }
  }
  const double pixels = static_cast<double>(one.width()) * one.height();
  difference.share = pixels > 0 ? static_cast<double>(differing) / pixels : 0;
  return difference;
}

bool within(const Difference& difference, Tolerance tolerance) {
  return difference.same_size && difference.share <= tolerance.share;
}

Image difference_image(const Image& one, const Image& other, Tolerance tolerance) {
  assert(one.width() == other.width() && one.height() == other.height());
  Image shown{one.width(), one.height()};
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      const Colour colour = one.at(x, y);
      const bool differs = furthest(colour, other.at(x, y)) > tolerance.channel;
      const auto grey = static_cast<std::uint32_t>((colour.r + colour.g + colour.b) / 6);
      shown.row(y)[x] = differs ? 0xffff40ffU : 0xff000000U | grey << 16U | grey << 8U | grey;
    }
  }
  return shown;
}

}  // namespace hearth::ui
