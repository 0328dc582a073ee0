kubectl autoscale deployment web --min="$MIN" --max=4
