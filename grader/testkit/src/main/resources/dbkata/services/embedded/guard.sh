# Run a command that must not outlive the process at the other end of standard input.
# Arguments: the command's folder, the signal that stops it, keep or stop, the command.
# Prints the command's process id, and later "ended" with its exit code.
# A closed pipe must not end the guard when it prints: its cleaning comes after.
trap '' INT HUP PIPE
folder=$1 signal=$2 keep=$3
shift 3

# A shell gives background commands an empty standard input, so the pipe is kept as number 3.
exec 3<&0
"$@" </dev/null >"$folder/log" 2>&1 3<&- &
command=$!

# The watcher reads until the pipe ends. A process id may be in use anew once its command was waited
# for, hence the file.
(
  read -r line
  [ "$keep" = keep ] || [ -e "$folder/ended" ] || kill -s "$signal" "$command"
) <&3 >/dev/null 2>&1 &
watcher=$!
exec 3<&-

echo "$command"
wait "$command"
code=$?
: >"$folder/ended"
echo "ended $code"
wait "$watcher"
cd /
rm -rf "$folder"
