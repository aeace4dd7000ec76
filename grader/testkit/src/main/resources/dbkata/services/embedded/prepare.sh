# Make a folder ready for a user and go on with a command in this process's place.
# Arguments: the folder, a folder to copy into it as "data" (or nothing), the user (or nothing), the
# command. When it fails, the reason is what it prints.
folder=$1 data=$2 user=$3
shift 3
{
  if [ -n "$data" ]; then
    cp -R "$data" "$folder/data" && chmod 700 "$folder/data"
  fi &&
    if [ -n "$user" ]; then chown -R "$user" "$folder"; fi
} 2>&1 || exit 1
exec "$@"
