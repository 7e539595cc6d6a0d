package main

// licences are the sources that may teach published weights.
var licences = []struct{ source, what, licence string }{
	{"own", "ours: synthetic messages of this project, beside this command", "Apache-2.0"},
	{"mentoring", "ours: synthetic messages of one more writer", "this project's"},
	{"vignettes", "ours: synthetic short messages", "this project's"},
	{"annomi", "AnnoMI, counselling dialogues (Wu et al. 2022)", "public domain, as stated at commit 126d985 of uccollab/AnnoMI"},
	{"cered", "CEReD, reflective diaries of trainee teachers (Nehyba and Štefánik 2022)", "CC BY 4.0"},
	{"epitome", "peer support on Reddit (Sharma, Miner, Atkins and Althoff 2020)", "University of Washington attribution licence"},
	{"feedbackspec", "planned feedback, in the R package doc2concrete (Yeomans 2021)", "MIT"},
	{"goemotions", "GoEmotions, comments on Reddit (Demszky et al. 2020)", "Apache-2.0, data CC BY 4.0"},
	{"politeness_se", "Stanford Politeness Corpus, Stack Exchange (Danescu-Niculescu-Mizil et al. 2013)", "CC BY 4.0"},
	{"politeness_wiki", "Stanford Politeness Corpus, Wikipedia (Danescu-Niculescu-Mizil et al. 2013)", "CC BY 4.0"},
	{"receptive", "replies to opposing views, in the R package politeness (Yeomans et al. 2020)", "MIT"},
	{"toxicspans", "toxic spans, SemEval-2021 task 5 (Pavlopoulos et al. 2021)", "CC0"},
	{"uptake", "conversational uptake in classrooms (Demszky et al. 2021)", "MIT"},
	{"warmtough", "offers written warm or tough, in the R package politeness (Jeong et al. 2019)", "MIT"},
}
