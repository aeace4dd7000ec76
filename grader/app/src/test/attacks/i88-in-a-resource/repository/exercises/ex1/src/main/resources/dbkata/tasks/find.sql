SELECT id, title, note, done FROM tasks WHERE id = %d
