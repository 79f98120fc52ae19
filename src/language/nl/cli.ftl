# cli
cli-example-broken = Het voorbeeld in dit programma is niet te lezen ({ $reason }). Uw bestanden zijn niet aangeraakt; meld dit bij de makers.
