#pragma once
// One format, to be changed: its stages as a table with a form for each, or its text.

#include <optional>

#include "remote/workbench/parts/file_bar.hpp"
#include "remote/workbench/parts/format_files.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "shared/config/asked.hpp"
#include "shared/config/key_help.hpp"

namespace hearth::workbench {

class FormatEditor {
 public:
  // `asked`: by the reader of formats; `help`: their guide.
  FormatEditor(config::AskedTable asked, config::KeyHelp help)
      : asked_(std::move(asked)), help_(std::move(help)) {}

  // `now`: the stage that the evening is in. Returns the stage that somebody pressed.
  std::optional<std::size_t> draw(Frame& frame, FormatFile& format, std::optional<std::size_t> now,
                                  const std::filesystem::path& own_folder);
  // Another format is chosen.
  void begin() { stage_.reset(); }

 private:
  std::optional<std::size_t> draw_stages(Frame& frame, FormatFile& format, std::optional<std::size_t> now);
  void draw_what_to_do(Frame& frame, EditedToml& file, std::size_t count);

  config::AskedTable asked_;
  config::KeyHelp help_;
  FileBar file_bar_;
  std::optional<std::size_t> stage_;  // nothing: the format itself
};

}  // namespace hearth::workbench
