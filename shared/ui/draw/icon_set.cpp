#include "shared/ui/draw/icon_set.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "shared/ui/draw/curves.hpp"

namespace hearth::ui {

std::filesystem::path IconSet::file_of(std::string_view name) const {
  return assets_.folder / "icons" / (std::string{name} + ".svg");
}

bool IconSet::has(std::string_view name) const {
  if (name.empty() || name.front() == '/' || name.find("..") != std::string_view::npos) return false;
  std::error_code missing;
  return std::filesystem::is_regular_file(file_of(name), missing);
}

Rendering IconSet::render(std::string_view name, int width, int height) const {
  const auto disc = [&] {
    const float radius = static_cast<float>(std::min(width, height)) / 2;
    return render_disc({static_cast<float>(width) / 2, static_cast<float>(height) / 2}, radius);
  };
  if (!has(name)) return disc();
  GError* fault = nullptr;
  const std::unique_ptr<RsvgHandle, decltype(&g_object_unref)> drawing{
      rsvg_handle_new_from_file(file_of(name).c_str(), &fault), &g_object_unref};
  if (!drawing) {
    g_error_free(fault);
    return disc();
  }
  // librsvg draws on coloured surfaces only. Premultiplied red is coverage times whiteness.
  const int stride = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, width);
  std::vector<unsigned char> pixels(static_cast<std::size_t>(stride) * static_cast<std::size_t>(height));
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(pixels.data(), CAIRO_FORMAT_ARGB32, width, height, stride);
  cairo_t* cairo = cairo_create(surface);
  const RsvgRectangle place{0, 0, static_cast<double>(width), static_cast<double>(height)};
  const bool drawn = rsvg_handle_render_document(drawing.get(), cairo, &place, nullptr) != FALSE;
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  cairo_surface_destroy(surface);
  if (!drawn) return disc();

  auto bitmap = std::make_shared<Bitmap>(width, height);
  for (int y = 0; y < height; ++y) {
    const auto* from =
        reinterpret_cast<const std::uint32_t*>(pixels.data() + static_cast<std::ptrdiff_t>(y) * stride);
    std::uint8_t* to = bitmap->pixels() + static_cast<std::ptrdiff_t>(y) * bitmap->stride();
    for (int x = 0; x < width; ++x) to[x] = static_cast<std::uint8_t>((from[x] >> 16U) & 0xffU);
  }
  Rendering rendering;
  rendering.bitmap = std::move(bitmap);
  return rendering;
}

}  // namespace hearth::ui
