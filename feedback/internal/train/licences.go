package main

// A licence is what a source is, and on what terms it may teach published weights.
type licence struct {
	source, what, licence string
	ours                  bool // messages between mentors and mentees
}

// licences are the sources that may teach published weights.
var licences = []licence{
	{"own", "ours: synthetic messages of this project, beside this command", "Apache-2.0", true},
	{"mentoring", "ours: synthetic messages of one more writer, in the same place", "Apache-2.0", true},
	{"vignettes", "ours: synthetic short messages, in the same place", "Apache-2.0", true},
	{"annomi", "AnnoMI, counselling dialogues (Wu et al. 2022)", "public domain, as stated at commit 126d985 of uccollab/AnnoMI", false},
	{"cered", "CEReD, reflective diaries of trainee teachers (Nehyba and Štefánik 2022)", "CC BY 4.0", false},
	{"epitome", "peer support on Reddit (Sharma, Miner, Atkins and Althoff 2020)", "University of Washington attribution licence", false},
	{"feedbackspec", "planned feedback, in the R package doc2concrete (Yeomans 2021)", "MIT", false},
	{"goemotions", "GoEmotions, comments on Reddit (Demszky et al. 2020)", "Apache-2.0, data CC BY 4.0", false},
	{"politeness_se", "Stanford Politeness Corpus, Stack Exchange (Danescu-Niculescu-Mizil et al. 2013)", "CC BY 4.0", false},
	{"politeness_wiki", "Stanford Politeness Corpus, Wikipedia (Danescu-Niculescu-Mizil et al. 2013)", "CC BY 4.0", false},
	{"receptive", "replies to opposing views, in the R package politeness (Yeomans et al. 2020)", "MIT", false},
	{"toxicspans", "toxic spans, SemEval-2021 task 5 (Pavlopoulos et al. 2021)", "CC0", false},
	{"uptake", "conversational uptake in classrooms (Demszky et al. 2021)", "MIT", false},
	{"warmtough", "offers written warm or tough, in the R package politeness (Jeong et al. 2019)", "MIT", false},
}
