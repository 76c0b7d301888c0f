// Draws every page of the tablets, in every language and at the usual sizes, for people to look at; no test.
//   ninja -C build/tests tablet_pictures && build/tests/bin/tablet_pictures FOLDER
#include <cstdio>
#include <filesystem>

#include "remote/tablet/page_view.hpp"
#include "shared/ui/look.hpp"
#include "tests/places.hpp"
#include "tests/remote/tablets/every_page.hpp"

using namespace hearth;
using namespace hearth::remote;

namespace {

const ui::Assets assets{source_folder() / "assets"};

void draw_pages(const std::filesystem::path& folder, const std::string& language, int width, int height) {
  const config::Texts texts = ui::read_texts(assets, language, {});
  const std::vector<pages::Page> all = every_page(texts);
  ui::Canvas canvas{assets, ui::read_theme(assets, "dusk")};
  for (std::size_t i = 0; i < all.size(); ++i) {
    PageView view;
    canvas.begin_frame(width, height, Duration{0});
    static_cast<void>(view.draw(canvas.touch(), all[i], texts, 0.5F, {}));
    canvas.end_frame();
    const std::string size = std::to_string(width) + "x" + std::to_string(height);
    const std::string number = std::to_string(1000 + i).substr(1);
    canvas.image().write_png(folder / (size + "-" + language + "-" + number + "-" + all[i].name + ".png"));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "tablet_pictures FOLDER: the folder to write the pictures into\n");
    return 64;
  }
  for (const char* language : {"ar", "de", "en", "es", "fr", "pl", "uk"}) {
    for (const auto& [width, height] : {std::pair{1280, 800}, {1024, 600}, {800, 1280}})
      draw_pages(argv[1], language, width, height);
  }
}
