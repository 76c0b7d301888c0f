#pragma once
// Keys that do something anywhere in the window. Within a frame.

namespace hearth::workbench {

enum class Shortcut { save, undo, redo };

// Whether it was pressed now: Ctrl+S, Ctrl+Z, Ctrl+Y. Undo and redo are a text field's own while somebody
// types into one.
[[nodiscard]] bool pressed(Shortcut shortcut);

}  // namespace hearth::workbench
