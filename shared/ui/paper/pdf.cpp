#include "shared/ui/paper/pdf.hpp"

#include <cairo-pdf.h>

#include <memory>
#include <stdexcept>

#include "shared/ui/paper/type.hpp"

namespace hearth::ui::paper {
namespace {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyCairo {
  void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t add_bytes(void* file, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(file)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw std::runtime_error(std::string{"The PDF could not be made: "} + cairo_status_to_string(status));
}

void show_rule(cairo_t* cairo, const PlacedRule& rule) {
  cairo_set_source_rgb(cairo, rule.ink.r / 255.0, rule.ink.g / 255.0, rule.ink.b / 255.0);
  cairo_rectangle(cairo, static_cast<double>(rule.area.x), static_cast<double>(rule.area.y),
                  static_cast<double>(rule.area.width), static_cast<double>(rule.area.height));
  cairo_fill(cairo);
}

}  // namespace

std::string pdf_of(const LaidOut& paper) {
  std::string file;
  const std::unique_ptr<cairo_surface_t, DestroySurface> surface{cairo_pdf_surface_create_for_stream(
      add_bytes, &file, static_cast<double>(paper.page.width), static_cast<double>(paper.page.height))};
  check(cairo_surface_status(surface.get()));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, paper.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, nullptr);
  const std::unique_ptr<cairo_t, DestroyCairo> cairo{cairo_create(surface.get())};
  Type type{paper.language, paper.direction};
  for (const auto& page : paper.pages) {
    for (const Mark& mark : page) {
      if (const auto* text = std::get_if<PlacedText>(&mark)) type.show(cairo.get(), *text);
      if (const auto* rule = std::get_if<PlacedRule>(&mark)) show_rule(cairo.get(), *rule);
    }
    cairo_show_page(cairo.get());
  }
  check(cairo_status(cairo.get()));
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return file;
}

}  // namespace hearth::ui::paper
